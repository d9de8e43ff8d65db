package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Targets by the policies and days off that the database holds now. Each call reads those few rows again, so that a
 * change on one node reaches every open ticket on all; only the calendars laid down from equal rows are kept.
 */
@ApplicationScoped
@Transactional
public class ServiceLevels {

    @Inject
    EntityManager entityManager;

    private volatile Book book;

    /**
     * The targets of a ticket, by the policy in force at its receipt.
     *
     * @param events what happened to the ticket; the receipt is the earliest
     * @throws IllegalArgumentException when there is no receipt, something lies before it, or a time lies outside the
     *     years of {@link WorkingCalendar}
     */
    public Targets targetsOf(List<ClockEvent> events) {
        return book().targets(events);
    }

    /** The targets of many tickets, with one look at the policies and days off; see {@link #targetsOf(List)}. */
    public <K> Map<K, Targets> targetsOf(Map<K, List<ClockEvent>> events) {
        Book read = book();
        Map<K, Targets> targets = new HashMap<>();
        events.forEach((ticket, happened) -> targets.put(ticket, read.targets(happened)));
        return targets;
    }

    /** Whether support is working at this instant. */
    public boolean inServiceWindow(Instant instant) {
        return calendarAt(instant).isInside(instant);
    }

    /** The hours of a working day, for an instant. */
    public ServiceWindow serviceWindow(Instant instant) {
        return calendarAt(instant).window();
    }

    /**
     * The end of the n-th working day after the local day of {@code from}, which itself does not count: the term of
     * complaints, reminders and closing without objection.
     */
    public Instant endOfWorkingDay(Instant from, int n) {
        return calendarAt(from).endOfWorkingDay(from, n);
    }

    private WorkingCalendar calendarAt(Instant instant) {
        return book().at(instant).calendar();
    }

    private Book book() {
        List<Policy> policies = policies();
        HolidayHistory history = history();
        Book known = book;
        if (known == null || !known.policies.equals(policies) || !known.history.equals(history)) {
            known = new Book(policies, history);
            book = known;
        }
        return known;
    }

    private List<Policy> policies() {
        return entityManager
                .createQuery(
                        "select distinct p from StoredPolicy p join fetch p.rows order by p.effectiveFrom",
                        StoredPolicy.class)
                .getResultStream()
                .map(StoredPolicy::toPolicy)
                .toList();
    }

    private HolidayHistory history() {
        List<StoredHolidaySetting> settings = entityManager
                .createQuery("select s from StoredHolidaySetting s order by s.knownFrom", StoredHolidaySetting.class)
                .getResultList();
        List<StoredClosingDay> closingDays = entityManager
                .createQuery("select c from StoredClosingDay c order by c.id", StoredClosingDay.class)
                .getResultList();
        return new HolidayHistory(Stream.of(
                        settings.stream().map(StoredHolidaySetting::knownFrom),
                        closingDays.stream().map(StoredClosingDay::addedAt),
                        closingDays.stream().map(StoredClosingDay::withdrawnAt))
                .flatMap(changes -> changes)
                .filter(Objects::nonNull)
                .distinct()
                .map(change -> new HolidayHistory.Version(change, knownAt(change, settings, closingDays)))
                .toList());
    }

    private static Holidays knownAt(
            Instant change, List<StoredHolidaySetting> settings, List<StoredClosingDay> closingDays) {
        StoredHolidaySetting setting = settings.stream()
                .filter(candidate -> !candidate.knownFrom().isAfter(change))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> settings.get(0));
        return Holidays.of(
                setting.goodFriday(),
                setting.liberationDayEveryYear(),
                closingDays.stream()
                        .filter(day -> day.isKnownAt(change))
                        .map(StoredClosingDay::toClosingDay)
                        .toList());
    }

    /** The rows of one reading, with a service level for each policy. */
    private static final class Book {

        private final List<Policy> policies;
        private final HolidayHistory history;
        private final TreeMap<LocalDate, ServiceLevel> levels = new TreeMap<>();

        Book(List<Policy> policies, HolidayHistory history) {
            this.policies = policies;
            this.history = history;
            policies.forEach(policy -> levels.put(policy.effectiveFrom(), new ServiceLevel(policy, history)));
        }

        Targets targets(List<ClockEvent> events) {
            Instant receipt = events.stream()
                    .map(ClockEvent::at)
                    .min(Instant::compareTo)
                    .orElseThrow(() -> new IllegalArgumentException("The first event of a ticket is its receipt"));
            return at(receipt).targets(events);
        }

        ServiceLevel at(Instant instant) {
            LocalDate day = LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
            if (levels.floorKey(day) == null) {
                throw new IllegalArgumentException("No policy is in force on " + day);
            }
            return levels.floorEntry(day).getValue();
        }
    }
}
