package nl.careconnections.domain.insight;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.audit.Outcome;

/**
 * A line of the access log with the names that its numbers stand for.
 *
 * @param roles of the person at that moment
 * @param kind of thing it was done to, as {@code snapshot} or {@code ticket}
 * @param name of that thing, its number where it has none
 * @param takenAt of a list: when its data were taken; else {@code null}
 * @param reason why, or why not; may be empty
 */
public record AccessLine(
        long position,
        Instant at,
        String person,
        List<String> roles,
        String address,
        String action,
        Outcome outcome,
        String kind,
        String name,
        Instant takenAt,
        String reason) {

    public AccessLine {
        roles = List.copyOf(roles);
    }
}
