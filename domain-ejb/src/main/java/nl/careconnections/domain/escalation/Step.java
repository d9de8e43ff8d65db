package nl.careconnections.domain.escalation;

import java.time.Instant;
import nl.careconnections.domain.sla.Metric;

/**
 * A level that a target reaches.
 *
 * @param round zero for a level that fires once; a repeated one counts from 1
 * @param due when it is reached
 */
public record Step(Level level, Metric metric, int round, Instant due) {}
