package nl.careconnections.domain.emergency.delivery;

import java.time.Duration;
import java.time.Instant;

/** How new the lists of a ward are. */
public enum DeliveryState {
    FRESH,
    /** Older than twice what was agreed. */
    LATE,
    /** Past its validity: handed out as out of date. */
    EXPIRED,
    /** Never delivered. */
    NONE;

    static DeliveryState of(Instant takenAt, Instant validUntil, int intervalMinutes, Instant now) {
        if (takenAt == null) {
            return NONE;
        }
        if (!now.isBefore(validUntil)) {
            return EXPIRED;
        }
        return now.isAfter(takenAt.plus(Duration.ofMinutes(2L * intervalMinutes))) ? LATE : FRESH;
    }
}
