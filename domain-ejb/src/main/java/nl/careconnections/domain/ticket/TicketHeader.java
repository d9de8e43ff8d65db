package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Priority;

/**
 * What a ticket is, without what was said.
 *
 * @param stage where it stands in the flow of its kind; empty for a support question
 * @param priority {@code null} for all but support questions
 * @param assigneeId {@code null} for nobody; customers get the name only
 * @param version what the reader has seen; hand it back with the next step, so that a change meanwhile is noticed
 */
public record TicketHeader(
        long number,
        Topic type,
        String stage,
        String subject,
        String product,
        long organisationId,
        String organisation,
        Status status,
        Priority priority,
        long submitterId,
        String submitter,
        Long assigneeId,
        String assignee,
        Instant receivedAt,
        Instant changedAt,
        int version) {}
