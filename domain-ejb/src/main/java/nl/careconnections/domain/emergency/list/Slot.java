package nl.careconnections.domain.emergency.list;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Step;

/**
 * A step laid out in time.
 *
 * @param beside its place among those that run at the same time
 * @param isFirst it begins with its agreement
 * @param until from when on it is over; empty for one without end
 */
record Slot(Step step, int beside, boolean isFirst, LocalDateTime from, Optional<LocalDateTime> until) {

    boolean covers(LocalDateTime moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }

    /**
     * Whether it says something of the day. What names its days says nothing of those between them, not even that nothing is to be
     * given.
     */
    boolean speaksOf(LocalDate day) {
        Rhythm rhythm = Rhythm.of(step);
        return covers(day)
                && switch (rhythm.days()) {
                    case WEEKDAYS, EVERY_N, ONE_DAY -> isDayOf(rhythm, day);
                    case EVENTS ->
                        step.timing().events().stream()
                                .anyMatch(event -> event.local().toLocalDate().equals(day));
                    default -> true;
                };
    }

    /** Whether it is given on the day, by this rhythm. */
    boolean isDayOf(Rhythm rhythm, LocalDate day) {
        LocalDate first = from.toLocalDate();
        return switch (rhythm.days()) {
            case DAILY -> true;
            case EVERY_N -> ChronoUnit.DAYS.between(first, day) % rhythm.every() == 0;
            case WEEKDAYS ->
                step.timing().days().contains(day.getDayOfWeek())
                        && ChronoUnit.WEEKS.between(monday(first), monday(day)) % rhythm.every() == 0;
            case ONE_DAY -> day.equals(first);
            default -> false;
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whether the day is one of its days, which begin at the time of day at which it begins. */
    boolean covers(LocalDate day) {
        return covers(day.atTime(from.toLocalTime()));
    }
}
