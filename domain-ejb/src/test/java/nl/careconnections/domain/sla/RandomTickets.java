package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/** Random but repeatable receipts, pauses and policies, thick where mistakes live: edges, nights, ends of the year. */
final class RandomTickets {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 4 * 365 + 1;
    private static final List<LocalDate> TRICKY = List.of(
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2025, 10, 26),
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2025, 4, 26),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 12, 31),
            LocalDate.of(2026, 5, 14));

    private final SplittableRandom random;

    RandomTickets(long seed) {
        random = new SplittableRandom(seed);
    }

    Instant receipt() {
        LocalDate day = random.nextInt(3) == 0
                ? TRICKY.get(random.nextInt(TRICKY.size())).plusDays(random.nextInt(-3, 4))
                : FIRST.plusDays(random.nextInt(DAYS));
        LocalTime time = switch (random.nextInt(4)) {
            case 0 -> LocalTime.of(8, 30).plusSeconds(random.nextInt(-3, 4));
            case 1 -> LocalTime.of(17, 0).plusSeconds(random.nextInt(-3, 4));
            default -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
        };
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }

    Instant shortlyAfter(Instant instant) {
        return instant.plusSeconds(random.nextBoolean() ? random.nextInt(600) : random.nextInt(6 * 86_400));
    }

    Priority priority() {
        return Priority.values()[random.nextInt(Priority.values().length)];
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** Up to three pauses in order, none before {@code from}. */
    List<Pause> pauses(Instant from) {
        List<Pause> pauses = new ArrayList<>();
        Instant at = from;
        for (int left = random.nextInt(4); left > 0; left--) {
            Instant start = at.plusSeconds(random.nextInt(random.nextBoolean() ? 7200 : 2 * 86_400));
            at = start.plusSeconds(random.nextInt(random.nextBoolean() ? 7200 : 4 * 86_400));
            pauses.add(new Pause(Pause.Kind.WAITING, start, at));
        }
        return pauses;
    }

    /** The same for tickets received from this day on. */
    Policy policyFrom(LocalDate day) {
        Policy policy = policy();
        return new Policy(day, policy.window(), policy.rows(), policy.envelope());
    }

    /** A policy whose rows drop at the edges, or whose window is odd. */
    Policy policy() {
        LocalTime from = LocalTime.of(7, 0).plusSeconds(random.nextInt(3 * 3600));
        ServiceWindow window = new ServiceWindow(from, from.plusSeconds(1 + random.nextInt(10 * 3600)));
        List<PolicyRow> rows = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            for (Metric metric : Metric.values()) {
                for (Regime regime : Regime.values()) {
                    rows.add(row(priority, metric, regime));
                }
            }
        }
        return Policies.with(window, EnumSet.of(Priority.HIGH, Priority.MEDIUM), rows.toArray(PolicyRow[]::new));
    }

    private PolicyRow row(Priority priority, Metric metric, Regime regime) {
        RuleClock clock = RuleClock.values()[random.nextInt(RuleClock.values().length)];
        int amount = switch (clock) {
            case CONTINUOUS -> 1 + random.nextInt(4000);
            case SERVICE_WINDOW -> 1 + random.nextInt(900);
            case WORKING_DAYS -> (regime == Regime.INSIDE ? 0 : 1) + random.nextInt(6);
        };
        return new PolicyRow(priority, metric, regime, clock, amount);
    }

    static List<ClockEvent> events(Instant received, Priority priority, List<Pause> pauses) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(received, priority));
        for (Pause pause : pauses) {
            events.add(new ClockEvent.Waiting(pause.from()));
            events.add(new ClockEvent.Resumed(pause.until()));
        }
        return events;
    }
}
