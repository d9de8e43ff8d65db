package nl.careconnections.domain.sla;

import java.time.Instant;

/** How a target stands at some instant. */
public enum TargetState {
    ON_TIME,
    /** Three quarters of the time is used. */
    SOON,
    LATE,
    PAUSED,
    MET,
    MET_LATE;

    /**
     * Of a target that is neither met nor paused.
     *
     * @param soon when three quarters of the time are used
     */
    public static TargetState whileRunning(Instant now, Instant soon, Instant deadline) {
        if (now.isAfter(deadline)) {
            return LATE;
        }
        return now.isBefore(soon) ? ON_TIME : SOON;
    }
}
