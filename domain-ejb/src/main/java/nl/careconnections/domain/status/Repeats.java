package nl.careconnections.domain.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
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
        return after(moment, moment.atZone(WorkingCalendar.ZONE).toLocalTime());
    }

    /** @param time on the clock, also when the last one was at another because its night skipped that hour */
    Optional<Instant> after(Instant moment, LocalTime time) {
        LocalDate day = LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
        return switch (this) {
            case NEVER -> Optional.empty();
            case WEEKLY -> Optional.of(at(day.plusWeeks(1), time));
            case MONTHLY -> Optional.of(at(inNextMonth(day), time));
        };
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    /** A fifth Thursday becomes the last one where the next month has four. */
    private static LocalDate inNextMonth(LocalDate day) {
        int which = (day.get(ChronoField.DAY_OF_MONTH) - 1) / DAYS_OF_WEEK + 1;
        LocalDate next = day.plusMonths(1).withDayOfMonth(1);
        LocalDate found = next.with(TemporalAdjusters.dayOfWeekInMonth(which, day.getDayOfWeek()));
        return found.getMonth() == next.getMonth()
                ? found
                : next.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek()));
    }
}
