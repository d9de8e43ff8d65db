package nl.careconnections.domain.status;

import java.time.Instant;

/**
 * A key as staff see it; the key itself is shown once, when it is made.
 *
 * @param beginning its first characters, to recognise it by
 * @param revokedAt {@code null} while it may be used
 * @param lastUsedAt {@code null} while it was not
 */
public record AutomationKey(
        long id,
        String name,
        AutomationScope scope,
        String beginning,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    /** Whether it can be used at this moment. */
    public boolean isValidAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
