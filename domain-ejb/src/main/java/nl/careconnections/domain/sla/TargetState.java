package nl.careconnections.domain.sla;

/** How a target stands at some instant. */
public enum TargetState {
    ON_TIME,
    /** Three quarters of the time is used. */
    SOON,
    LATE,
    PAUSED,
    MET,
    MET_LATE
}
