package nl.careconnections.domain.wish;

import java.time.Instant;

/**
 * A wish on the product owner's board.
 *
 * @param plannedFor empty while it is not planned
 * @param followers how many people follow the published wish it belongs to, and the ticket itself
 */
public record BoardCard(
        long number,
        String subject,
        String product,
        String organisation,
        WishStage stage,
        String plannedFor,
        Instant receivedAt,
        int followers,
        boolean published) {}
