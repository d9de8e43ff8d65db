package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
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

    /** Whether the day is one of its days, which begin at the time of day at which it begins. */
    boolean covers(LocalDate day) {
        return covers(day.atTime(from.toLocalTime()));
    }
}
