package nl.careconnections.domain.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Whether a planned maintenance comes again, at the same time on the clock, also over a change to summer time. */
public enum Repeats {
    NEVER,
    WEEKLY,
    /** On the same weekday of the month: the second Thursday again. */
    MONTHLY;

    private static final int DAYS_OF_WEEK = 7;

    /** The same moment of the next time; empty when it does not come again. */
    Optional<Instant> after(Instant moment) {
        return after(moment, timeOf(moment), weekOf(moment));
    }

    /**
     * @param time on the clock, also when the last one was at another because its night skipped that hour
     * @param week which of its weekdays of the month, also when the last one was earlier because its month has no fifth
     */
    Optional<Instant> after(Instant moment, LocalTime time, int week) {
        LocalDate day = dayOf(moment);
        return switch (this) {
            case NEVER -> Optional.empty();
            case WEEKLY -> Optional.of(at(day.plusWeeks(1), time));
            case MONTHLY -> Optional.of(at(inNextMonth(day, week), time));
        };
    }

    static LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, WorkingCalendar.ZONE);
    }

    /** One for the first weekday of its kind in the month, five at most. */
    static int weekOf(Instant moment) {
        return (dayOf(moment).getDayOfMonth() - 1) / DAYS_OF_WEEK + 1;
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** A fifth Thursday becomes the last one where the next month has four. */
    private static LocalDate inNextMonth(LocalDate day, int week) {
        LocalDate next = day.plusMonths(1).withDayOfMonth(1);
        LocalDate found = next.with(TemporalAdjusters.dayOfWeekInMonth(week, day.getDayOfWeek()));
        return found.getMonth() == next.getMonth()
                ? found
                : next.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek()));
    }
}
