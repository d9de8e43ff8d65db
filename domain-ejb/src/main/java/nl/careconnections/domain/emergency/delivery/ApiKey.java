package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A key as staff see it; the key itself is shown once, when it is made.
 *
 * @param beginning its first characters, to recognise it by
 * @param networks from where it may be used, in the notation of CIDR; empty for everywhere
 * @param revokedAt {@code null} while it may be used
 * @param lastUsedAt {@code null} while it was not; to the minute
 */
public record ApiKey(
        long id,
        long organisationId,
        String name,
        KeyScope scope,
        String beginning,
        List<String> networks,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    public ApiKey {
        networks = List.copyOf(networks);
    }

    /** Whether it can be used at this moment. */
    public boolean isValidAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
