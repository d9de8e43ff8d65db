package nl.careconnections.domain.wish;

import java.time.Instant;

/**
 * A wish in the product owner's words, for every customer to read.
 *
 * @param plannedFor the period or release; empty while it is not planned
 * @param reason why it is not taken up; empty otherwise
 * @param followers how many people follow it
 * @param following whether the reader does
 */
public record PublishedWish(
        long id,
        String product,
        String title,
        String words,
        WishStage stage,
        String plannedFor,
        String reason,
        Instant changedAt,
        int followers,
        boolean following,
        int version) {}
