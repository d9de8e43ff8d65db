package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.sla.Priority;

/**
 * A ticket in a list.
 *
 * @param assignee {@code null} for nobody
 * @param next {@code null} when no target counts any more
 * @param escalated the highest share of its time that was escalated, for staff; 0 for none, and for customers
 * @param waitsForReader whether the next step is the reader's: an answer or a judgement of the customer, work of support
 * @param mine submitted by the reader, or for staff assigned to the reader
 */
public record TicketRow(
        long number,
        TicketType type,
        String subject,
        String product,
        String organisation,
        String submitter,
        String assignee,
        Status status,
        Priority priority,
        Instant receivedAt,
        Instant changedAt,
        NextTarget next,
        int escalated,
        boolean waitsForReader,
        boolean mine) {}
