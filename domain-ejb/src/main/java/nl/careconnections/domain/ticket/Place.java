package nl.careconnections.domain.ticket;

/** Where in a ticket searched words stand. */
public enum Place {
    /** Subject, number or product: nothing in the texts themselves. */
    HEAD,
    QUESTION,
    STEP,
    MESSAGE,
    NOTE,
    /** A reason, a purpose, the words of a rating. */
    OTHER;

    static Place of(String kind) {
        return switch (kind) {
            case "RECEIVED" -> QUESTION;
            case "STEP" -> STEP;
            case "MESSAGE" -> MESSAGE;
            case "NOTE" -> NOTE;
            default -> OTHER;
        };
    }
}
