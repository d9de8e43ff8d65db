package nl.careconnections.domain.status.subscription;

import java.time.Instant;
import nl.careconnections.domain.shared.Language;

/**
 * Somebody who gets mails of what the status page tells.
 *
 * @param quarantinedAt since when nothing is sent because the mail server refused the address for good; {@code null} otherwise
 * @param refusal the mail server's words
 */
public record Subscriber(
        String code,
        String email,
        Language language,
        Wish wish,
        Instant confirmedAt,
        Instant quarantinedAt,
        String refusal) {}
