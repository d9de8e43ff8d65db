package nl.careconnections.domain.emergency.people;

import java.util.Optional;
import java.util.UUID;

/**
 * Which wards of an organisation, oldest first.
 *
 * @param offset how many to pass over
 * @param limit how many at most; zero for the total alone
 */
public record WardQuery(Optional<UUID> id, Optional<String> externalId, int offset, int limit) {

    /** A part of all wards of the organisation. */
    public static WardQuery all(int offset, int limit) {
        return new WardQuery(Optional.empty(), Optional.empty(), offset, limit);
    }
}
