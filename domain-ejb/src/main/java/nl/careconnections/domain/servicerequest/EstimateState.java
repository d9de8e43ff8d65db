package nl.careconnections.domain.servicerequest;

/** What became of an estimate. */
public enum EstimateState {
    WAITING,
    APPROVED,
    DECLINED,
    /** A newer one came in its place before anybody decided. */
    REPLACED,
    EXPIRED
}
