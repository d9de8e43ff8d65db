package nl.careconnections.domain.sla;

import java.util.ArrayList;
import java.util.List;

/**
 * The deadline of one target with the pauses that count so far, either as promised or by the letter of the table. Kept
 * apart for both, because a pause counts only when it starts before the deadline as it stood.
 */
final class Reckoning {

    /**
     * A deadline and where it comes from.
     *
     * @param row the row that gave it
     * @param from the epoch second from which that row was counted: the start of the term, or a later edge of the window
     */
    record Due(Standing.Term term, PolicyRow row, long from, long deadline) {}

    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Metric metric;
    private final boolean byTheLetter;
    private final List<Pause> counted = new ArrayList<>(0);
    private final List<Pause> ignored = new ArrayList<>(0);

    Reckoning(Policy policy, WorkingCalendar calendar, Metric metric, boolean byTheLetter) {
        this.policy = policy;
        this.calendar = calendar;
        this.metric = metric;
        this.byTheLetter = byTheLetter;
    }

    List<Pause> counted() {
        return counted;
    }

    List<Pause> ignored() {
        return ignored;
    }

    boolean counts(long pauseStart, Standing standing) {
        return pauseStart < due(standing).deadline();
    }

    void add(Pause pause, boolean counts) {
        (counts ? counted : ignored).add(pause);
    }

    Due due(Standing standing) {
        List<Standing.Term> terms = standing.terms();
        Due best = due(terms.get(0));
        for (int i = 1; i < terms.size(); i++) {
            Due kept = due(terms.get(i));
            if (kept.deadline() < best.deadline()) {
                best = kept;
            }
        }
        return best;
    }

    /**
     * The least of the row's deadlines for this and every later start. Each column never falls as the start moves on, so
     * only the present column from the start and the other one from the next edge can be the least.
     */
    private Due due(Standing.Term term) {
        Regime regime = calendar.regimeAt(term.start());
        Due own = due(term, regime, term.start());
        if (byTheLetter || !policy.envelope().contains(term.priority())) {
            return own;
        }
        Due next = due(term, regime.other(), calendar.nextEdge(term.start()));
        return next.deadline() < own.deadline() ? next : own;
    }

    private Due due(Standing.Term term, Regime regime, long from) {
        PolicyRow row = policy.row(term.priority(), metric, regime);
        long deadline = row.deadline(calendar, from);
        if (!counted.isEmpty()) {
            long elapsed = 0;
            long inWindow = 0;
            for (Pause pause : counted) {
                elapsed += pause.elapsed(term.start());
                inWindow += pause.inWindow(calendar, term.start());
            }
            deadline = row.move(calendar, deadline, elapsed, inWindow);
        }
        return new Due(term, row, from, deadline);
    }
}
