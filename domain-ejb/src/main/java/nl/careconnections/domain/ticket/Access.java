package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;

/**
 * The newest consent to log in to the customer's production environment.
 *
 * @param until the last second in which it holds
 * @param revokedAt {@code null} unless it was taken back
 * @param active whether support may log in now
 */
public record Access(
        String purpose, Instant until, Instant revokedAt, String givenBy, List<AccessUse> uses, boolean active) {}
