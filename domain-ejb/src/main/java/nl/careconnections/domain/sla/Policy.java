package nl.careconnections.domain.sla;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The table of the manual as data, whole: a row for every priority, metric and regime.
 *
 * @param effectiveFrom the first local day of receipt that this policy holds for
 * @param envelope the priorities for which an earlier report is never due later than a later one
 */
public record Policy(LocalDate effectiveFrom, ServiceWindow window, List<PolicyRow> rows, Set<Priority> envelope) {

    private static final int REGIMES = Regime.values().length;
    private static final int METRICS = Metric.values().length;
    private static final int CELLS = Priority.values().length * METRICS * REGIMES;

    /** @throws IllegalArgumentException when a cell of the table is missing or stands there twice */
    public Policy {
        List<PolicyRow> table = new ArrayList<>(Collections.nCopies(CELLS, null));
        for (PolicyRow row : rows) {
            if (table.set(cell(row.priority(), row.metric(), row.regime()), row) != null) {
                throw new IllegalArgumentException("Two rows for one cell: " + row);
            }
        }
        if (table.contains(null)) {
            throw new IllegalArgumentException("A policy has a row for each of its " + CELLS + " cells");
        }
        rows = List.copyOf(table);
        envelope = Set.copyOf(envelope);
    }

    public PolicyRow row(Priority priority, Metric metric, Regime regime) {
        return rows.get(cell(priority, metric, regime));
    }

    private static int cell(Priority priority, Metric metric, Regime regime) {
        return (priority.ordinal() * METRICS + metric.ordinal()) * REGIMES + regime.ordinal();
    }
}
