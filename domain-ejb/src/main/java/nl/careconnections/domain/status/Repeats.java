package nl.careconnections.domain.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
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
        ZonedDateTime local = moment.atZone(WorkingCalendar.ZONE);
        return switch (this) {
            case NEVER -> Optional.empty();
            case WEEKLY -> Optional.of(local.plusWeeks(1).toInstant());
            case MONTHLY ->
                Optional.of(local.with(inNextMonth(local.toLocalDate())).toInstant());
        };
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
