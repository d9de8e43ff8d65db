package nl.careconnections.domain.organisation;

import java.time.Instant;

/**
 * A customer as pages see it.
 *
 * @param callBack how staff made sure who asked for access; for staff only, empty for others
 * @param supportQuestionsForAll whether every contact person may submit support questions, or only who was given them
 * @param version to be handed back with a change
 */
public record Organisation(
        long id,
        String name,
        String city,
        String phone,
        String callBack,
        boolean supportQuestionsForAll,
        Instant createdAt,
        int version) {}
