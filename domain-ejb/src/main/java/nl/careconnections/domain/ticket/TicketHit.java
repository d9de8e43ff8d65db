package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.search.Marked;

/**
 * A ticket that holds what was searched for.
 *
 * @param excerpt what stands around the words; the beginning of the question when they stand in its head alone
 * @param author who wrote that, empty for what nobody wrote
 * @param at when it was written
 */
public record TicketHit(
        long number,
        Marked subject,
        String organisation,
        String product,
        Status status,
        Instant receivedAt,
        Place place,
        Marked excerpt,
        String author,
        Instant at) {}
