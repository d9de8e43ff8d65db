package nl.careconnections.domain.emergency.backup;

/** How well a point is looked after, the worst last. */
public enum Standing {
    GOOD,
    ATTENTION,
    FAILED
}
