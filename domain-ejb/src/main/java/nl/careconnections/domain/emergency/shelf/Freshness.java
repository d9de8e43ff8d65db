package nl.careconnections.domain.emergency.shelf;

import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.emergency.setting.EmergencySetting;

/** How old lists are, in one word for pages. */
public enum Freshness {
    FRESH,
    /** Older than twice the interval at which data are to come. */
    LATE,
    /** Past the validity that is printed on it. */
    EXPIRED;

    private static final int INTERVALS = 2;

    public static Freshness of(ReadyList list, Instant now, EmergencySetting setting) {
        return of(list, setting.intervalMinutes(), now);
    }

    /** @param intervalMinutes how often data are to come */
    public static Freshness of(ReadyList list, int intervalMinutes, Instant now) {
        if (!now.isBefore(list.validUntil())) {
            return EXPIRED;
        }
        Duration most = Duration.ofMinutes(intervalMinutes).multipliedBy(INTERVALS);
        return now.isAfter(list.takenAt().plus(most)) ? LATE : FRESH;
    }
}
