package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.sla.Priority;

/**
 * A ticket in a list.
 *
 * @param assignee {@code null} for nobody
 * @param next the target that counts now; {@code null} when there is none any more
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
        Deadline next,
        boolean waitsForReader,
        boolean mine) {}
