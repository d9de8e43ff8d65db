package nl.careconnections.domain.emergency.list;

/** Words of a line, and what they are. */
public record ListText(Kind kind, String text) {

    /** In the order in which they are printed. */
    public enum Kind {
        DOSING,
        SCHEME,
        PRESCRIBED,
        INSTRUCTION,
        ROUTE,
        REASON,
        MAXIMUM,
        RATE,
        ADDITIONAL,
        NOTE,
        CHANGE,
        RAW
    }
}
