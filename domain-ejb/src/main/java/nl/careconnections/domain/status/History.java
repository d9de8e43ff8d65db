package nl.careconnections.domain.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What became of a component day by day, from what was said of it. A pure function; days have the length they have. */
final class History {

    /** How many days viewers see. */
    static final int DAYS = 90;

    /**
     * What was said from when to when.
     *
     * @param ofChecks whether the checks said it
     * @param until {@code null} while it holds
     */
    record Said(ComponentStatus status, boolean ofChecks, Instant from, Instant until) {

        boolean holdsAt(Instant moment) {
            return !from.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    private History() {}

    /** The last days, oldest first, today last. */
    static List<Day> days(LocalDate firstDay, List<Said> said, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        List<Day> days = new ArrayList<>();
        for (LocalDate date = today.minusDays(DAYS - 1L); !date.isAfter(today); date = date.plusDays(1)) {
            days.add(day(date, date.isBefore(firstDay), said, now));
        }
        return days;
    }

    private static Day day(LocalDate date, boolean beforeItBegan, List<Said> all, Instant now) {
        Instant begin = date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        Instant end =
                earliest(date.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant(), now);
        if (beforeItBegan || !end.isAfter(begin)) {
            return new Day(date, null, Map.of());
        }
        List<Said> said = all.stream()
                .filter(one -> one.from().isBefore(end)
                        && (one.until() == null || one.until().isAfter(begin)))
                .toList();
        Map<ComponentStatus, Duration> lasting = lasting(begin, end, said);
        boolean unknownOnly = lasting.keySet().stream().allMatch(status -> status == ComponentStatus.UNKNOWN);
        return new Day(date, unknownOnly ? null : worst(lasting), lasting);
    }

    private static Map<ComponentStatus, Duration> lasting(Instant begin, Instant end, List<Said> said) {
        TreeSet<Instant> edges = new TreeSet<>(List.of(begin, end));
        said.forEach(one -> {
            edges.add(latest(one.from(), begin));
            edges.add(one.until() == null ? end : earliest(one.until(), end));
        });
        Map<ComponentStatus, Duration> lasting = new EnumMap<>(ComponentStatus.class);
        Instant from = begin;
        for (Instant edge : edges.tailSet(begin, false)) {
            lasting.merge(statusAt(from, said), Duration.between(from, edge), Duration::plus);
            from = edge;
        }
        return lasting;
    }

    /** The worst that is said; what checks say does not count while a maintenance goes on. */
    private static ComponentStatus statusAt(Instant moment, List<Said> said) {
        List<Said> holding = said.stream().filter(one -> one.holdsAt(moment)).toList();
        boolean maintenance = holding.stream().anyMatch(one -> one.status() == ComponentStatus.UNDER_MAINTENANCE);
        return ComponentStatus.worst(holding.stream()
                .filter(one -> !maintenance || !one.ofChecks())
                .map(Said::status)
                .toList());
    }

    private static ComponentStatus worst(Map<ComponentStatus, Duration> lasting) {
        return ComponentStatus.worst(lasting.keySet().stream()
                .filter(status -> status != ComponentStatus.UNKNOWN)
                .toList());
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
