package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;

/**
 * A ticket in a list.
 *
 * @param stage where it stands in the flow of its kind; empty for a support question
 * @param assignee {@code null} for nobody
 * @param priority {@code null} for all but support questions
 * @param next {@code null} when no target counts any more
 * @param escalated the highest share of its time that was escalated, for staff; 0 for none, and for customers
 * @param waitsForReader whether the next step is the reader's: an answer or a judgement of the customer, work of support
 * @param mine submitted by the reader, or for staff assigned to the reader
 */
public record TicketRow(
        long number,
        Topic type,
        String stage,
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
