package nl.careconnections.domain.emergency.shelf;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;

/**
 * The lists of a ward that are in use.
 *
 * @param clients everybody on the ward, the quarantined ones too
 * @param bytes how large each edition is while it is current
 */
public record ReadyList(
        long ward,
        UUID snapshot,
        Instant takenAt,
        Instant validUntil,
        int clients,
        int quarantined,
        Map<Edition, Integer> bytes) {

    public ReadyList {
        bytes = Map.copyOf(bytes);
    }

    /** Which of the copies is to be handed out at that moment. */
    public Validity validityAt(Instant moment) {
        return moment.isBefore(validUntil) ? Validity.CURRENT : Validity.OUT_OF_DATE;
    }
}
