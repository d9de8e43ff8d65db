package nl.careconnections.domain.sla;

import java.time.Instant;

/** A time in which the clock of the repair stood still. */
public record Pause(Kind kind, Instant from, Instant until) {

    /** Why it stood still. */
    public enum Kind {
        WAITING,
        SOLVED
    }

    /** Seconds of this pause after {@code since}. */
    long elapsed(long since) {
        return Math.max(0, until.getEpochSecond() - begin(since));
    }

    /** Seconds of this pause inside the service window, after {@code since}. */
    long inWindow(WorkingCalendar calendar, long since) {
        return calendar.between(begin(since), until.getEpochSecond());
    }

    private long begin(long since) {
        return Math.max(since, from.getEpochSecond());
    }
}
