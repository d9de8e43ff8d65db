package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a deadline was made of, for {@link Explanations} and for the instants between start and deadline.
 *
 * @param received receipt of the ticket, in whole seconds
 * @param priorityFrom since when the ticket has its present priority; the receipt when it never changed
 * @param row the row that gave the deadline; of an earlier priority when a raise would have made it later
 * @param startedAt the start of the clock of that row's priority
 * @param countedFrom where that row was counted from: {@code startedAt}, or the next edge of the window when a report at
 *     that edge would be due earlier
 * @param counted pauses that moved the deadline, in order
 * @param ignored pauses that started after the target was missed
 * @param still the pause that has not ended
 */
public record Reasoning(
        Policy policy,
        WorkingCalendar calendar,
        Instant received,
        Instant priorityFrom,
        PolicyRow row,
        Instant startedAt,
        Instant countedFrom,
        List<Pause> counted,
        List<Pause> ignored,
        Optional<StandStill> still) {

    /** A pause that has begun; {@code counts} is false when the target was missed by then. */
    public record StandStill(Pause.Kind kind, Instant since, boolean counts) {}

    public boolean isMovedByEnvelope() {
        return !countedFrom.equals(startedAt);
    }

    /** The row of the column in which the clock started, whether it gave the deadline or not. */
    public PolicyRow rowByTheLetter() {
        return policy.row(row.priority(), row.metric(), calendar.regimeAt(startedAt.getEpochSecond()));
    }

    /** The instant at which this share of the time until the deadline is used, pauses left out. */
    Instant instantAt(int percent, Instant deadline) {
        long start = startedAt.getEpochSecond();
        long total = running(start, deadline.getEpochSecond());
        for (Pause pause : counted) {
            total -= length(pause, start);
        }
        long goal = total * percent / 100;
        long at = start;
        for (Pause pause : counted) {
            long until = running(at, pause.from().getEpochSecond());
            if (goal <= until) {
                break;
            }
            goal -= until;
            at = Math.max(at, pause.until().getEpochSecond());
        }
        return Instant.ofEpochSecond(row.clock() == RuleClock.CONTINUOUS ? at + goal : calendar.advance(at, goal));
    }

    private long running(long from, long until) {
        return row.clock() == RuleClock.CONTINUOUS ? Math.max(0, until - from) : calendar.between(from, until);
    }

    private long length(Pause pause, long start) {
        return row.clock() == RuleClock.CONTINUOUS ? pause.elapsed(start) : pause.inWindow(calendar, start);
    }
}
