package nl.careconnections.domain.emergency.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account of the emergency portal, as its care system may know it.
 *
 * @param number ours, in the access log
 * @param version counts changes
 * @param hasPassword without one somebody is to be invited
 * @param wards whose lists they may see, by name
 */
public record Caregiver(
        UUID id,
        long number,
        int version,
        Instant createdAt,
        Instant changedAt,
        CaregiverDetails details,
        boolean hasPassword,
        List<WardName> wards) {

    public Caregiver {
        wards = List.copyOf(wards);
    }

    String subject() {
        return "caregiver:" + number;
    }

    /** A ward, as it is named beside a caregiver. */
    public record WardName(UUID id, String name) {}
}
