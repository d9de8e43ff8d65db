package nl.careconnections.domain.status.check;

/** What a check holds for true after enough looks that saw the same. */
public enum Verdict {
    /** Too few looks yet. */
    NEW,
    FINE,
    SLOW,
    DOWN,
    /** Nobody looked for too long. */
    UNKNOWN
}
