package nl.careconnections.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random but repeatable tickets with all that can happen to them, up to a moment. */
final class RandomStories {

    private static final Duration LONGEST = Duration.ofDays(12);
    private static final int MOST_STEPS = 6;

    private final SplittableRandom random;

    RandomStories(long seed) {
        random = new SplittableRandom(seed);
    }

    int days(int most) {
        return random.nextInt(most + 1);
    }

    /** What happened to a ticket until this moment, the receipt first; half of them of the last hours. */
    List<ClockEvent> until(Instant end) {
        long age = random.nextBoolean() ? random.nextLong(1, 14 * 3600) : random.nextLong(1, LONGEST.toSeconds());
        Instant at = end.minusSeconds(age);
        List<ClockEvent> story = new ArrayList<>();
        story.add(new ClockEvent.Received(at, priority()));
        for (int left = random.nextInt(MOST_STEPS + 1); left > 0; left--) {
            at = at.plusSeconds(random.nextLong(Duration.between(at, end).toSeconds() + 1));
            story.add(step(at));
        }
        return story;
    }

    private ClockEvent step(Instant at) {
        return switch (random.nextInt(7)) {
            case 0 -> new ClockEvent.PrioritySet(at, priority());
            case 1, 2 -> new ClockEvent.Waiting(at);
            case 3 -> new ClockEvent.Resumed(at);
            case 4 -> new ClockEvent.Responded(at);
            case 5 -> new ClockEvent.Solved(at);
            default -> new ClockEvent.Reopened(at);
        };
    }

    private Priority priority() {
        return Priority.values()[random.nextInt(Priority.values().length)];
    }
}
