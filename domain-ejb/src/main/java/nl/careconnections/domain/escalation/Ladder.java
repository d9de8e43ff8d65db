package nl.careconnections.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Pause;
import nl.careconnections.domain.sla.Reasoning;
import nl.careconnections.domain.sla.Target;

/**
 * Which levels a target has reached, and when it reaches the next: a pure function of target, levels and what fired
 * before (design: service levels, "Escalation"). A level counts when it is reached before the target is met, and never
 * while the ticket waits. Looked at late, levels still fire once each and in order; of missed repeats only the last.
 */
public final class Ladder {

    private static final Comparator<Step> BY_TIME =
            Comparator.comparing(Step::due).thenComparing(step -> step.level().percent());

    private final List<Level> levels;

    public Ladder(List<Level> levels) {
        this.levels = List.copyOf(levels);
    }

    /** The steps that are due now, earliest first. */
    public List<Step> reached(Target target, Cycle cycle, Instant now) {
        List<Step> reached = new ArrayList<>();
        for (Level level : concerned(target)) {
            int last = cycle.lastRound(level, target.metric());
            if (level.isRepeated()) {
                lastRepeat(level, target, cycle, now)
                        .filter(step -> step.round() > last)
                        .ifPresent(reached::add);
            } else if (last < 0) {
                Step step = new Step(level, target.metric(), 0, target.instantAt(level.percent()));
                if (!step.due().isAfter(now) && counts(target, level, step.due())) {
                    reached.add(step);
                }
            }
        }
        reached.sort(BY_TIME);
        return reached;
    }

    /** When the next step is due if nothing happens meanwhile; it may lie in the past. */
    public Optional<Instant> next(Target target, Cycle cycle) {
        return concerned(target).stream()
                .flatMap(level -> next(level, target, cycle).stream())
                .min(Comparator.naturalOrder());
    }

    /** The highest share that fired for a target in this cycle, 0 for none. */
    public int highest(Metric metric, Cycle cycle) {
        return levels.stream()
                .filter(level -> cycle.lastRound(level, metric) >= 0)
                .mapToInt(Level::percent)
                .max()
                .orElse(0);
    }

    private List<Level> concerned(Target target) {
        return levels.stream()
                .filter(level -> level.concerns(target.metric(), target.priority()))
                .toList();
    }

    private static Optional<Instant> next(Level level, Target target, Cycle cycle) {
        int last = cycle.lastRound(level, target.metric());
        if (!level.isRepeated()) {
            return Optional.of(target.instantAt(level.percent())).filter(due -> last < 0 && counts(target, level, due));
        }
        if (end(target).isPresent()) {
            return Optional.empty();
        }
        int round = Math.max(last + 1, roundsBefore(later(level.knownFrom(), cycle.since()), level, target));
        while (!countsAgain(target, level, cycle, repeatedAt(level, target, round))) {
            round++;
        }
        return Optional.of(repeatedAt(level, target, round));
    }

    private static Optional<Step> lastRepeat(Level level, Target target, Cycle cycle, Instant now) {
        Instant end = end(target).filter(ended -> ended.isBefore(now)).orElse(now);
        int first = roundsBefore(later(level.knownFrom(), cycle.since()), level, target);
        for (int round = roundsBefore(end, level, target); round >= first; round--) {
            Instant due = repeatedAt(level, target, round);
            if (!due.isAfter(now) && countsAgain(target, level, cycle, due)) {
                return Optional.of(new Step(level, target.metric(), round, due));
            }
        }
        return Optional.empty();
    }

    /** How often the level was repeated by then; never less than 1, the first time. */
    private static int roundsBefore(Instant instant, Level level, Target target) {
        long minutes = Duration.between(target.deadline(), instant).toMinutes();
        return (int) Math.max(1, minutes / level.repeatMinutes());
    }

    private static Instant repeatedAt(Level level, Target target, int round) {
        return target.deadline().plus(Duration.ofMinutes((long) round * level.repeatMinutes()));
    }

    private static boolean countsAgain(Target target, Level level, Cycle cycle, Instant due) {
        return !due.isBefore(cycle.since()) && counts(target, level, due) && !isWithinPause(target, due);
    }

    private static boolean counts(Target target, Level level, Instant due) {
        return !due.isBefore(level.knownFrom())
                && end(target).filter(end -> !due.isBefore(end)).isEmpty();
    }

    /** From when nothing is reached any more, for now: met, or standing still. */
    private static Optional<Instant> end(Target target) {
        return Stream.concat(
                        target.metAt().stream(),
                        target.reasoning().still().stream().map(Reasoning.StandStill::since))
                .min(Comparator.naturalOrder());
    }

    /** Pauses that came after the deadline moved nothing, but nobody is told again in them either. */
    private static boolean isWithinPause(Target target, Instant due) {
        return target.reasoning().ignored().stream().anyMatch(pause -> isWithin(pause, due));
    }

    private static boolean isWithin(Pause pause, Instant due) {
        return due.isAfter(pause.from()) && due.isBefore(pause.until());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
