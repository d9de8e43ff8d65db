package nl.careconnections.domain.insight;

import java.time.Instant;
import java.util.List;

/**
 * A consent to log in to the organisation's production environment, with what was done with it.
 *
 * @param ticket number of the ticket it was given for
 * @param revokedAt {@code null} when it was not taken back
 * @param uses oldest first
 */
public record GrantedAccess(
        long ticket,
        String subject,
        String purpose,
        String givenBy,
        Instant givenAt,
        Instant until,
        Instant revokedAt,
        boolean active,
        List<Use> uses) {

    public GrantedAccess {
        uses = List.copyOf(uses);
    }

    /** One time that somebody of support logged in. */
    public record Use(Instant at, String by, String what, int minutes) {}
}
