package nl.careconnections.domain.sla;

import java.util.List;
import java.util.stream.Stream;

/** What one change of the rules does to tickets, made or only tried out; safe for many threads. */
public final class RuleStep {

    private final RuleChange change;
    private final RuleBook before;
    private final RuleBook after;

    RuleStep(RuleChange change, RuleBook before, RuleBook after) {
        this.change = change;
        this.before = before;
        this.after = after;
    }

    public RuleChange change() {
        return change;
    }

    /**
     * The deadlines of a ticket that this change alone moves, response first; none for most tickets.
     *
     * @param events what happened to the ticket; the receipt is the earliest
     */
    public List<TargetMove> moves(List<ClockEvent> events) {
        Targets old = before.targets(events);
        Targets moved = after.targets(events);
        return Stream.of(Metric.values())
                .filter(metric ->
                        !old.of(metric).deadline().equals(moved.of(metric).deadline()))
                .map(metric -> new TargetMove(
                        metric, old.of(metric).deadline(), moved.of(metric).deadline()))
                .toList();
    }
}
