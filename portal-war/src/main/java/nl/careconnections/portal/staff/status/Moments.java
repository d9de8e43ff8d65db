package nl.careconnections.portal.staff.status;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.WorkingCalendar;
import nl.careconnections.portal.shared.Typed;

/** Moments as fields for date and time take and give them, in Dutch time. */
final class Moments {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private Moments() {}

    /**
     * @return {@code null} for an empty field
     * @throws InvalidInput {@code field} with key {@code moment}
     */
    static Instant typed(String field, String typed) {
        LocalDateTime local = Typed.moment(field, typed);
        return local == null ? null : local.atZone(WorkingCalendar.ZONE).toInstant();
    }

    static String local(Instant moment) {
        return moment == null ? "" : LOCAL.format(LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE));
    }
}
