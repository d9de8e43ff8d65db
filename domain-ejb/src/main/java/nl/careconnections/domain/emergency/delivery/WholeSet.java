package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * A set with all its clients.
 *
 * @param number of the list, as it is printed
 * @param administrationsUntil empty where the care system does not deliver what was given
 * @param mark another one as soon as a client is delivered again
 */
record WholeSet(
        Ward ward,
        UUID id,
        long number,
        Instant takenAt,
        Optional<Instant> administrationsUntil,
        int clients,
        String mark) {

    /** As many as the print edition has. */
    static final int DAYS = 7;

    Instant validUntil() {
        return ward.validUntil(takenAt);
    }

    static ListWindow window(Instant takenAt) {
        return new ListWindow(LocalDate.ofInstant(takenAt, WorkingCalendar.ZONE), DAYS, takenAt);
    }
}
