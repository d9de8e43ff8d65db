package nl.careconnections.domain.emergency.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a care system says of a ward.
 *
 * @param externalId how the organisation names it, and its snapshots do; unique within the organisation
 * @param members who may see its lists
 */
public record WardDetails(String externalId, String displayName, Set<UUID> members) {

    public WardDetails {
        members = new TreeSet<>(members);
    }
}
