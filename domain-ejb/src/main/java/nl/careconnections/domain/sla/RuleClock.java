package nl.careconnections.domain.sla;

/** The clock on which a row of the policy counts. */
public enum RuleClock {
    /** Elapsed time, day and night; the amount is in minutes. */
    CONTINUOUS,
    /** Elapsed time inside the service window only; the amount is in minutes. */
    SERVICE_WINDOW,
    /** The end of the n-th working day after the day of receipt, 0 being the same day; pauses move it on window time. */
    WORKING_DAYS
}
