package nl.careconnections.domain.ticket;

import java.time.Instant;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.TargetState;

/**
 * The target that counts now, as lists show it; the page of the ticket tells the whole {@link Deadline}.
 *
 * @param metric {@code null} for a term of a request with a flow of its own
 * @param due while it is paused the one that stood when the pause began
 */
public record NextTarget(Metric metric, Instant due, TargetState state) {}
