package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The run of one target along the events of its ticket, under one calendar. A met target keeps its deadline, whatever
 * happens to the priority later; only a reopening sets the repair going again, and nothing resets the response.
 */
final class Course {

    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Metric metric;
    private final Standing standing;
    private final Reckoning promised;
    private final Reckoning letter;

    private Pause.Kind standingStill;
    private long stillSince;
    private boolean countsAsPromised;
    private boolean countsByTheLetter;
    private Target met;

    private Course(Policy policy, WorkingCalendar calendar, Metric metric, ClockEvent.Received received) {
        this.policy = policy;
        this.calendar = calendar;
        this.metric = metric;
        standing = new Standing(received.priority(), received.at().getEpochSecond());
        promised = new Reckoning(policy, calendar, metric, false);
        letter = new Reckoning(policy, calendar, metric, true);
    }

    /** @param events in order of time, the receipt first */
    static Target run(Policy policy, WorkingCalendar calendar, Metric metric, List<ClockEvent> events) {
        Course course = new Course(policy, calendar, metric, (ClockEvent.Received) events.get(0));
        for (int i = 1; i < events.size(); i++) {
            course.follow(events.get(i));
        }
        return course.met == null ? course.target(Optional.empty()) : course.met;
    }

    private void follow(ClockEvent event) {
        if (event instanceof ClockEvent.PrioritySet set) {
            standing.change(set.priority(), set.at().getEpochSecond());
        } else if (metric == Metric.RESPONSE) {
            if (event instanceof ClockEvent.Responded && met == null) {
                met = target(Optional.of(event.at()));
            }
        } else if (event instanceof ClockEvent.Waiting && standingStill == null) {
            stand(Pause.Kind.WAITING, event.at());
        } else if (event instanceof ClockEvent.Resumed && standingStill == Pause.Kind.WAITING) {
            goOn(event.at());
        } else if (event instanceof ClockEvent.Solved && standingStill != Pause.Kind.SOLVED) {
            solve(event.at());
        } else if (event instanceof ClockEvent.Reopened && standingStill == Pause.Kind.SOLVED) {
            goOn(event.at());
            met = null;
        }
    }

    private void stand(Pause.Kind kind, Instant at) {
        standingStill = kind;
        stillSince = at.getEpochSecond();
        countsAsPromised = promised.counts(stillSince, standing);
        countsByTheLetter = letter.counts(stillSince, standing);
    }

    private void goOn(Instant at) {
        Pause pause =
                new Pause(standingStill, Instant.ofEpochSecond(stillSince), Instant.ofEpochSecond(at.getEpochSecond()));
        promised.add(pause, countsAsPromised);
        letter.add(pause, countsByTheLetter);
        standingStill = null;
    }

    private void solve(Instant at) {
        if (standingStill == Pause.Kind.WAITING) {
            goOn(at);
        }
        met = target(Optional.of(at));
        stand(Pause.Kind.SOLVED, at);
    }

    private Target target(Optional<Instant> metAt) {
        Reckoning.Due due = promised.due(standing);
        Standing.Term present = standing.present();
        boolean paused = standingStill != null && countsAsPromised;
        return new Target(
                metric,
                present.priority(),
                Instant.ofEpochSecond(present.start()),
                calendar.regimeAt(present.start()),
                Instant.ofEpochSecond(due.deadline()),
                Instant.ofEpochSecond(letter.due(standing).deadline()),
                metAt,
                paused,
                reasoning(due, present));
    }

    private Reasoning reasoning(Reckoning.Due due, Standing.Term present) {
        return new Reasoning(
                policy,
                calendar,
                Instant.ofEpochSecond(standing.received()),
                Instant.ofEpochSecond(present.changed()),
                due.row(),
                Instant.ofEpochSecond(due.term().start()),
                Instant.ofEpochSecond(due.from()),
                List.copyOf(promised.counted()),
                List.copyOf(promised.ignored()),
                standingStill == null
                        ? Optional.empty()
                        : Optional.of(new Reasoning.StandStill(
                                standingStill, Instant.ofEpochSecond(stillSince), countsAsPromised)));
    }
}
