package nl.careconnections.domain.securityincident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What holds for the moments and choices that people type here. */
final class Checks {

    /** Longer ago is a slip of the pen. */
    private static final Duration LONGEST_AGO = Duration.ofDays(366);

    private Checks() {}

    static void chosen(String field, Object value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
    }

    /** @throws InvalidInput {@code field} with key {@code required}, {@code securityincident.future} or {@code securityincident.tooLongAgo} */
    static Instant past(String field, LocalDateTime typed, Instant now) {
        chosen(field, typed);
        Instant moment = typed.atZone(WorkingCalendar.ZONE).toInstant();
        if (moment.isAfter(now)) {
            throw new InvalidInput(field, "securityincident.future");
        }
        if (moment.isBefore(now.minus(LONGEST_AGO))) {
            throw new InvalidInput(field, "securityincident.tooLongAgo");
        }
        return moment;
    }

    /**
     * The same, but not before something else; moments are typed in whole minutes.
     *
     * @throws InvalidInput also with key {@code securityincident.tooEarly}
     */
    static Instant pastSince(String field, LocalDateTime typed, Instant earliest, Instant now) {
        Instant moment = past(field, typed, now);
        if (moment.isBefore(earliest.minusSeconds(59))) {
            throw new InvalidInput(field, "securityincident.tooEarly");
        }
        return moment;
    }
}
