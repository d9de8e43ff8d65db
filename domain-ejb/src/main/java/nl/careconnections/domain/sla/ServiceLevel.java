package nl.careconnections.domain.sla;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One policy with what is known about days off: computes targets from events and nothing else. Immutable but for the
 * calendars it lays down at first use; safe for many threads.
 */
public final class ServiceLevel {

    private static final Comparator<ClockEvent> BY_TIME = Comparator.comparing(ClockEvent::at);

    private final Policy policy;
    private final HolidayHistory history;
    private final AtomicReferenceArray<WorkingCalendar> calendars;

    public ServiceLevel(Policy policy, HolidayHistory history) {
        this.policy = policy;
        this.history = history;
        this.calendars = new AtomicReferenceArray<>(history.versions().size());
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
        return calendar(history.versions().size() - 1);
    }

    /** Days off become known over time; a target met or missed before that stays as it was. */
    private Target target(Metric metric, List<ClockEvent> events) {
        int last = history.versions().size() - 1;
        for (int version = history.at(events.get(0).at()); version < last; version++) {
            Target target = Course.run(policy, calendar(version), metric, events);
            if (target.isSettledBefore(history.versions().get(version + 1).knownFrom())) {
                return target;
            }
        }
        return Course.run(policy, calendar(), metric, events);
    }

    private WorkingCalendar calendar(int version) {
        WorkingCalendar calendar = calendars.get(version);
        if (calendar == null) {
            calendar = new WorkingCalendar(
                    policy.window(), history.versions().get(version).holidays());
            calendars.set(version, calendar);
        }
        return calendar;
    }
}
