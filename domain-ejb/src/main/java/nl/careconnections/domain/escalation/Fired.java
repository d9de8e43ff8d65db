package nl.careconnections.domain.escalation;

import nl.careconnections.domain.sla.Metric;

/**
 * What fired before in the present cycle of a ticket.
 *
 * @param round the last one
 */
public record Fired(Metric metric, long levelId, int round) {}
