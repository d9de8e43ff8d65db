package nl.careconnections.domain.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;

/**
 * The policies of one day of receipt with what is known about days off: computes targets from events and nothing else.
 * Immutable but for the calendars it lays down at first use; safe for many threads.
 */
public final class ServiceLevel {

    private static final Comparator<ClockEvent> BY_TIME = Comparator.comparing(ClockEvent::at);

    /** All rules as known from this instant until the next version. */
    private record Version(Instant knownFrom, Policy policy, Holidays holidays) {}

    private final List<Version> versions;
    private final Calendars shared;
    private final AtomicReferenceArray<WorkingCalendar> calendars;

    public ServiceLevel(Policy policy, HolidayHistory history) {
        this(PolicyHistory.always(policy), history);
    }

    public ServiceLevel(PolicyHistory policies, HolidayHistory history) {
        this(policies, history, new Calendars());
    }

    ServiceLevel(PolicyHistory policies, HolidayHistory history, Calendars shared) {
        this.versions = Stream.concat(
                        policies.versions().stream().map(PolicyHistory.Version::knownFrom),
                        history.versions().stream().map(HolidayHistory.Version::knownFrom))
                .distinct()
                .sorted()
                .map(from -> new Version(from, policies.at(from), history.at(from)))
                .toList();
        this.shared = shared;
        this.calendars = new AtomicReferenceArray<>(versions.size());
    }

    /** The targets by this policy and history; keep a {@link ServiceLevel} where many tickets are computed. */
    public static Targets targets(Policy policy, HolidayHistory history, List<ClockEvent> events) {
        return new ServiceLevel(policy, history).targets(events);
    }

    /**
     * The targets of a ticket.
     *
     * @param events what happened to it; the receipt is the earliest
     * @throws IllegalArgumentException when there is no receipt, something lies before it, or a time lies outside the
     *     years of {@link WorkingCalendar}
     */
    public Targets targets(List<ClockEvent> events) {
        List<ClockEvent> ordered = inOrder(events);
        if (ordered.isEmpty() || !(ordered.get(0) instanceof ClockEvent.Received)) {
            throw new IllegalArgumentException("The first event of a ticket is its receipt");
        }
        return new Targets(target(Metric.RESPONSE, ordered), target(Metric.REPAIR, ordered));
    }

    /** Tickets hand over their events in order, so that sorting is the exception. */
    private static List<ClockEvent> inOrder(List<ClockEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).at().isBefore(events.get(i - 1).at())) {
                return events.stream().sorted(BY_TIME).toList();
            }
        }
        return events;
    }

    /** The calendar of everything known by now. */
    public WorkingCalendar calendar() {
        return calendar(versions.size() - 1);
    }

    /** The latest end of the n-th working day after {@code from} by any of the calendars known since then. */
    Instant latestEndOfWorkingDay(Instant from, int n) {
        Instant latest = calendar().endOfWorkingDay(from, n);
        for (int version = versionAt(from); version < versions.size() - 1; version++) {
            Instant end = calendar(version).endOfWorkingDay(from, n);
            latest = end.isAfter(latest) ? end : latest;
        }
        return latest;
    }

    /** Rules become known over time; a target met or missed before that stays as it was. */
    private Target target(Metric metric, List<ClockEvent> events) {
        int last = versions.size() - 1;
        for (int version = versionAt(events.get(0).at()); version < last; version++) {
            Target target = Course.run(versions.get(version).policy(), calendar(version), metric, events);
            if (target.isSettledBefore(versions.get(version + 1).knownFrom())) {
                return target;
            }
        }
        return Course.run(versions.get(last).policy(), calendar(), metric, events);
    }

    private int versionAt(Instant instant) {
        int version = versions.size() - 1;
        while (version > 0 && versions.get(version).knownFrom().isAfter(instant)) {
            version--;
        }
        return version;
    }

    private WorkingCalendar calendar(int version) {
        WorkingCalendar calendar = calendars.get(version);
        if (calendar == null) {
            Version rules = versions.get(version);
            calendar = shared.of(rules.policy().window(), rules.holidays());
            calendars.set(version, calendar);
        }
        return calendar;
    }
}
