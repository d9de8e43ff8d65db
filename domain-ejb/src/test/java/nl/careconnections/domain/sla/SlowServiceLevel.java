package nl.careconnections.domain.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules as they are written down, without one trick: holidays from a printed table, the window by walking from day
 * to day, the promise by trying the start and every later edge of the window. Slow, and easy to check by reading.
 */
final class SlowServiceLevel {

    /** Easter Sundays as almanacs print them. */
    private static final Map<Integer, MonthDay> EASTER = Map.ofEntries(
            Map.entry(2023, MonthDay.of(4, 9)),
            Map.entry(2024, MonthDay.of(3, 31)),
            Map.entry(2025, MonthDay.of(4, 20)),
            Map.entry(2026, MonthDay.of(4, 5)),
            Map.entry(2027, MonthDay.of(3, 28)),
            Map.entry(2028, MonthDay.of(4, 16)),
            Map.entry(2029, MonthDay.of(4, 1)),
            Map.entry(2030, MonthDay.of(4, 21)));

    private static final Set<MonthDay> EVERY_YEAR = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private static final Set<LocalDate> SOME_YEARS = Set.of(
            LocalDate.of(2023, 4, 27),
            LocalDate.of(2024, 4, 27),
            LocalDate.of(2025, 4, 26),
            LocalDate.of(2025, 5, 5),
            LocalDate.of(2026, 4, 27),
            LocalDate.of(2027, 4, 27),
            LocalDate.of(2028, 4, 27),
            LocalDate.of(2029, 4, 27),
            LocalDate.of(2030, 4, 27),
            LocalDate.of(2030, 5, 5));

    private final Policy policy;

    SlowServiceLevel(Policy policy) {
        this.policy = policy;
    }

    /** The deadline of one target whose ticket waited for the customer in these pauses, given in order. */
    Instant deadline(Priority priority, Metric metric, Instant receivedAt, List<Pause> pauses) {
        Instant received = Instant.ofEpochSecond(receivedAt.getEpochSecond());
        List<Pause> counted = new ArrayList<>();
        for (Pause pause : metric == Metric.REPAIR ? pauses : List.<Pause>of()) {
            if (pause.from().isBefore(promised(priority, metric, received, counted))) {
                counted.add(pause);
            }
        }
        return promised(priority, metric, received, counted);
    }

    private Instant promised(Priority priority, Metric metric, Instant received, List<Pause> pauses) {
        Instant best = moved(priority, metric, received, pauses);
        if (policy.envelope().contains(priority)) {
            for (Instant edge = nextEdge(received); edge.isBefore(best); edge = nextEdge(edge)) {
                Instant candidate = moved(priority, metric, edge, pauses);
                best = candidate.isBefore(best) ? candidate : best;
            }
        }
        return best;
    }

    private Instant moved(Priority priority, Metric metric, Instant start, List<Pause> pauses) {
        PolicyRow row = policy.row(priority, metric, isInside(start) ? Regime.INSIDE : Regime.OUTSIDE);
        Instant deadline = switch (row.clock()) {
            case CONTINUOUS -> start.plus(Duration.ofMinutes(row.amount()));
            case SERVICE_WINDOW -> afterWindowTime(start, Duration.ofMinutes(row.amount()));
            case WORKING_DAYS -> closing(nthWorkingDay(local(start).toLocalDate(), row.amount()));
        };
        for (Pause pause : pauses) {
            deadline = row.clock() == RuleClock.CONTINUOUS
                    ? deadline.plus(Duration.between(pause.from(), pause.until()))
                    : afterWindowTime(deadline, windowTime(pause.from(), pause.until()));
        }
        return deadline;
    }

    Instant afterWindowTime(Instant start, Duration needed) {
        Instant at = start;
        Duration left = needed;
        while (left.compareTo(Duration.ZERO) > 0) {
            Instant edge = nextEdge(at);
            if (isInside(at)) {
                Duration available = Duration.between(at, edge);
                if (available.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(available);
            }
            at = edge;
        }
        return at;
    }

    private Duration windowTime(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (Instant at = from; at.isBefore(until); at = nextEdge(at)) {
            if (isInside(at)) {
                Instant edge = nextEdge(at);
                sum = sum.plus(Duration.between(at, edge.isBefore(until) ? edge : until));
            }
        }
        return sum;
    }

    private static LocalDate nthWorkingDay(LocalDate receipt, int n) {
        LocalDate day = receipt;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    boolean isInside(Instant instant) {
        ZonedDateTime local = local(instant);
        return isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(policy.window().from())
                && local.toLocalTime().isBefore(policy.window().until());
    }

    private Instant nextEdge(Instant instant) {
        for (LocalDate day = local(instant).toLocalDate(); ; day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                Instant opens = day.atTime(policy.window().from())
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant();
                if (opens.isAfter(instant)) {
                    return opens;
                }
                if (closing(day).isAfter(instant)) {
                    return closing(day);
                }
            }
        }
    }

    private Instant closing(LocalDate day) {
        return day.atTime(policy.window().until()).atZone(WorkingCalendar.ZONE).toInstant();
    }

    static boolean isWorkingDay(LocalDate day) {
        LocalDate easter = EASTER.get(day.getYear()).atYear(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !EVERY_YEAR.contains(MonthDay.from(day))
                && !SOME_YEARS.contains(day)
                && !day.equals(easter.plusDays(1))
                && !day.equals(easter.plusDays(39))
                && !day.equals(easter.plusDays(50));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE);
    }
}
