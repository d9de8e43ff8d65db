package nl.careconnections.domain.insight;

import java.time.Instant;

/**
 * Somebody looked at a ticket, or took a file of it.
 *
 * @param position place in the access log
 * @param action as the access log has it
 * @param byStaff whether it was somebody of the supplier
 */
public record TicketView(
        long position, Instant at, String person, boolean byStaff, String action, long ticket, String subject) {}
