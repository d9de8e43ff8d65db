package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.sla.Metric;

/**
 * A target of a ticket that a change of the rules would move.
 *
 * @param late whether it would have passed at once
 */
public record MovedTicket(
        long number, String organisation, String subject, Metric metric, Instant before, Instant after, boolean late) {}
