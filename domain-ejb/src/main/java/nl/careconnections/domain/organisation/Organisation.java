package nl.careconnections.domain.organisation;

import java.time.Instant;
import java.util.List;

/**
 * A customer as pages see it.
 *
 * @param callBack how staff made sure who asked for access; for staff only, empty for others
 * @param topics to whom each kind of request is open, in the order in which pages name them
 * @param version to be handed back with a change
 */
public record Organisation(
        long id,
        String name,
        String city,
        String phone,
        String callBack,
        List<OpenTopic> topics,
        Instant createdAt,
        int version) {}
