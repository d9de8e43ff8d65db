package nl.careconnections.domain.audit;

/** How the deed ended: done, refused by a rule, or failed by a fault. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
