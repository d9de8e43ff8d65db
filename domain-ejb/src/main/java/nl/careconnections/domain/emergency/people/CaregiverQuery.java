package nl.careconnections.domain.emergency.people;

import java.util.Optional;
import java.util.UUID;

/**
 * Which caregivers of an organisation, oldest account first.
 *
 * @param userName capitals or not
 * @param offset how many to pass over
 * @param limit how many at most; zero for the total alone
 */
public record CaregiverQuery(
        Optional<UUID> id,
        Optional<String> userName,
        Optional<String> externalId,
        Optional<Boolean> active,
        int offset,
        int limit) {

    /** A part of everybody of the organisation. */
    public static CaregiverQuery everybody(int offset, int limit) {
        return new CaregiverQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), offset, limit);
    }
}
