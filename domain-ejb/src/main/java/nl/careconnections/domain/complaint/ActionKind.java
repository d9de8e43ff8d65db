package nl.careconnections.domain.complaint;

/** What something that was agreed is for. */
public enum ActionKind {
    /** Solves this complaint. */
    SOLUTION,
    /** Prevents it from coming back. */
    PREVENTION
}
