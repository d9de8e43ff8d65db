package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A set of a ward.
 *
 * @param number of the list, as it is printed
 * @param state of the set: {@code OPEN}, {@code CURRENT} or {@code REPLACED}
 * @param completedAt {@code null} while it is open; then {@code printed} and {@code quarantined} are 0
 * @param keyName the key with which it was begun
 * @param delivered how many clients were delivered by now
 * @param partial how many of them have a line that was not understood
 */
public record DeliveredSet(
        UUID id,
        long number,
        String state,
        Instant takenAt,
        Instant begunAt,
        Instant completedAt,
        Instant validUntil,
        String keyName,
        int clients,
        int delivered,
        int printed,
        int quarantined,
        int partial) {

    public boolean isOpen() {
        return completedAt == null;
    }
}
