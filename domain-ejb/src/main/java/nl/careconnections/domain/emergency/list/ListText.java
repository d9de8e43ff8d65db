package nl.careconnections.domain.emergency.list;

/** Words of a line, and what they are. */
public record ListText(Kind kind, String text) {

    /** In the order in which they are printed. */
    public enum Kind {
        PRODUCT,
        DOSING,
        NEXT_STEP,
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
        SELF_MANAGED,
        RAW
    }
}
