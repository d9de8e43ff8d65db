package nl.careconnections.domain.servicerequest;

/** What somebody can do with a request as it stands. */
public enum ServiceStep {
    /** By the customer. */
    APPROVE,
    DECLINE,
    SEND_BACK,
    /** By a consultant. */
    ENTRUST,
    ASK,
    ESTIMATE,
    WRITE_HOURS,
    REPORT,
    STOP
}
