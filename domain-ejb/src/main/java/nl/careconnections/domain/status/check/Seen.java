package nl.careconnections.domain.status.check;

/** What one look saw. */
public enum Seen {
    FINE,
    SLOW,
    FAILED
}
