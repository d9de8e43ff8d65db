package nl.careconnections.domain.emergency.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ward and who may see its lists.
 *
 * @param number ours, in the access log
 * @param version counts changes, of its members too
 */
public record WardGroup(
        UUID id,
        long number,
        int version,
        Instant createdAt,
        Instant changedAt,
        String externalId,
        String displayName,
        List<Member> members) {

    public WardGroup {
        members = List.copyOf(members);
    }

    String subject() {
        return "ward:" + number;
    }

    /** Somebody who may see its lists. */
    public record Member(UUID id, String displayName) {}
}
