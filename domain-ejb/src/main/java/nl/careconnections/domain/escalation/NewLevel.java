package nl.careconnections.domain.escalation;

import java.util.List;
import java.util.Set;
import nl.careconnections.domain.sla.Metric;

/**
 * A level as an administrator fills it in.
 *
 * @param percent {@code null} when nothing was filled in
 * @param repeatMinutes {@code null} for once
 */
public record NewLevel(Integer percent, Integer repeatMinutes, Set<Metric> metrics, List<Recipient> recipients) {

    public NewLevel {
        metrics = Set.copyOf(metrics);
        recipients = List.copyOf(recipients);
    }
}
