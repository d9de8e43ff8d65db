package nl.careconnections.domain.escalation;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.sla.Metric;

/**
 * The present round through the levels; a change of priority and a reopening begin a new one.
 *
 * @param since when it began
 * @param fired what fired in it
 */
public record Cycle(Instant since, List<Fired> fired) {

    public Cycle {
        fired = List.copyOf(fired);
    }

    /** The last round of a level that fired; -1 for none. */
    int lastRound(Level level, Metric metric) {
        return fired.stream()
                .filter(one -> one.levelId() == level.id() && one.metric() == metric)
                .mapToInt(Fired::round)
                .max()
                .orElse(-1);
    }
}
