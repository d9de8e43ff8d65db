package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * One target of a ticket, a time aimed for and never a guarantee. While it is paused the deadline is the one that stood
 * when the pause began.
 *
 * @param start where the clock of the present priority started, in whole seconds
 * @param regime the column of that start
 * @param deadline the promised deadline; met at this very instant is on time
 * @param byTheLetter the deadline without the promise that earlier never means later
 * @param metAt when the response was given or the ticket solved
 */
public record Target(
        Metric metric,
        Priority priority,
        Instant start,
        Regime regime,
        Instant deadline,
        Instant byTheLetter,
        Optional<Instant> metAt,
        boolean paused,
        Reasoning reasoning) {

    private static final int SOON_PERCENT = 75;

    public TargetState stateAt(Instant now) {
        if (metAt.isPresent()) {
            return metAt.get().isAfter(deadline) ? TargetState.MET_LATE : TargetState.MET;
        }
        if (paused) {
            return TargetState.PAUSED;
        }
        return TargetState.whileRunning(now, instantAt(SOON_PERCENT), deadline);
    }

    /**
     * When so much of the time is used, measured on the clock of the row that gave the deadline; working-day rows are
     * measured in window time.
     *
     * @param percent from 0 to 100
     */
    public Instant instantAt(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A share lies from 0 to 100: " + percent);
        }
        return reasoning.instantAt(percent, deadline);
    }

    /**
     * How much of the time until the deadline is used, measured as by {@link #instantAt}; it stands still while the
     * target is paused and once it is met.
     *
     * @return from 0 to 100
     */
    public int usedPercentAt(Instant now) {
        Instant until = metAt.orElseGet(() -> reasoning
                .still()
                .filter(Reasoning.StandStill::counts)
                .map(Reasoning.StandStill::since)
                .orElse(now));
        int used = 0;
        int tooMuch = 101;
        while (tooMuch - used > 1) {
            int middle = (used + tooMuch) / 2;
            if (instantAt(middle).isAfter(until)) {
                tooMuch = middle;
            } else {
                used = middle;
            }
        }
        return used;
    }

    /** Whether it was met or missed before this instant, so that nothing learned from then on changes it. */
    boolean isSettledBefore(Instant instant) {
        return deadline.isBefore(instant) && !paused
                || metAt.isPresent() && metAt.get().isBefore(instant);
    }
}
