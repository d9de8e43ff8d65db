package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A set of lists that begins to be delivered.
 *
 * @param takenAt when the care system took the data
 * @param administrationsUntil until when it knows what was given; {@code null} where it does not deliver that
 * @param clients everybody on the ward, in the order of the lists
 * @param allowEmpty whether a ward without clients is meant so
 */
public record NewSnapshot(
        Instant takenAt, Instant administrationsUntil, List<ClientEnvelope> clients, boolean allowEmpty) {

    public NewSnapshot {
        clients = List.copyOf(clients);
    }
}
