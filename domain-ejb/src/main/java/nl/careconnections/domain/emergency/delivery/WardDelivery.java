package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;

/**
 * A ward and the lists that it has in use.
 *
 * @param externalId as the organisation names it to machines
 * @param takenAt {@code null} for a ward that never had lists, as is {@code validUntil}
 * @param open sets that were begun and not completed
 */
public record WardDelivery(
        long id,
        String name,
        String externalId,
        DeliveryState state,
        Instant takenAt,
        Instant validUntil,
        int clients,
        int quarantined,
        int open) {}
