package nl.careconnections.domain.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;

/**
 * A step of the escalation of a target.
 *
 * @param percent share of the time until the deadline, from 1 to 100; 100 is the breach
 * @param repeatMinutes {@code null} for a level that fires once; else it fires again and again, first so long after the
 *     deadline
 * @param knownFrom it does not fire for moments before this one
 */
public record Level(
        long id,
        int percent,
        Integer repeatMinutes,
        Set<Metric> metrics,
        List<Recipient> recipients,
        Instant knownFrom) {

    public Level {
        metrics = Set.copyOf(metrics);
        recipients = List.copyOf(recipients);
    }

    public boolean isRepeated() {
        return repeatMinutes != null;
    }

    public boolean concerns(Metric metric, Priority priority) {
        return metrics.contains(metric) && recipients.stream().anyMatch(cell -> cell.priority() == priority);
    }

    public List<Recipient> recipientsOf(Priority priority) {
        return recipients.stream().filter(cell -> cell.priority() == priority).toList();
    }
}
