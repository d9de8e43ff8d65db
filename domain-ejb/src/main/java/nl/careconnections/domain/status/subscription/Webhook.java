package nl.careconnections.domain.status.subscription;

import java.time.Instant;
import nl.careconnections.domain.shared.Language;

/**
 * An address of a program that is told what the status page tells.
 *
 * @param confirmedAt {@code null} while its owner has not confirmed it
 * @param failures how often in a row it did not take a delivery
 * @param quarantinedAt since when nothing is sent because it failed too often; {@code null} otherwise
 */
public record Webhook(
        String code,
        String endpoint,
        String email,
        Language language,
        Wish wish,
        Instant confirmedAt,
        int failures,
        Instant quarantinedAt) {}
