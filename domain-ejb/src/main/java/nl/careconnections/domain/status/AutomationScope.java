package nl.careconnections.domain.status;

/** What a program may do with its key. */
public enum AutomationScope {
    /** Prepares incidents that somebody of staff looks at and publishes. */
    DRAFT,
    /** Tells viewers and subscribers at once. */
    PUBLISH
}
