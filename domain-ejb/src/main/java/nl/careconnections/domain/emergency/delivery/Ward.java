package nl.careconnections.domain.emergency.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.careconnections.domain.emergency.list.RiskyMedicines;
import nl.careconnections.domain.emergency.setting.EmergencySetting;

/**
 * A ward and how its lists are dealt with.
 *
 * @param externalId as the organisation names it to machines; {@code name} to people
 */
record Ward(long id, long organisationId, String externalId, String name, EmergencySetting setting) {

    String subject() {
        return "ward:" + id;
    }

    Instant validUntil(Instant takenAt) {
        return takenAt.plus(Duration.ofHours(setting.validHours()));
    }

    RiskyMedicines risky() {
        return setting.riskyMedicines().isEmpty()
                ? RiskyMedicines.UNLISTED
                : new RiskyMedicines(Optional.of(Set.copyOf(setting.riskyMedicines())));
    }
}
