package nl.careconnections.domain.ticket;

import java.time.Instant;

/**
 * Somebody else of support who is at a ticket.
 *
 * @param since when they began to write; of who only looks, when they came
 */
public record Writer(String name, Instant since, boolean writing) {}
