package nl.careconnections.domain.emergency.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.emergency.medication.Moment;

/** The days of a list, local days of the Netherlands, and when its data were taken. */
public record ListWindow(LocalDate from, int days, Instant takenAt) {

    private static final int MOST_DAYS = 31;

    public ListWindow {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a list has 1 to " + MOST_DAYS + " days");
        }
    }

    LocalDateTime start() {
        return from.atStartOfDay();
    }

    LocalDateTime end() {
        return from.plusDays(days).atStartOfDay();
    }

    /** The point in time that states are of: when it was taken, or its start for a list of other days. */
    LocalDateTime reference() {
        LocalDateTime taken = Moment.local(takenAt);
        return taken.isBefore(start()) || !taken.isBefore(end()) ? start() : taken;
    }

    List<LocalDate> dates() {
        return from.datesUntil(from.plusDays(days)).toList();
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(from.plusDays(days));
    }
}
