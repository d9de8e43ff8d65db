package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Targets by the policies and days off that the database holds now. Each call reads those few rows again, so that a
 * change on one node reaches every open ticket on all; only the calendars laid down from equal rows are kept.
 */
@ApplicationScoped
@Transactional
public class ServiceLevels {

    @Inject
    RuleBooks books;

    @Inject
    RuleChanges changes;

    /**
     * The targets of a ticket, by the policy in force at its receipt.
     *
     * @param events what happened to the ticket; the receipt is the earliest
     * @throws IllegalArgumentException when there is no receipt, something lies before it, or a time lies outside the
     *     years of {@link WorkingCalendar}
     */
    public Targets targetsOf(List<ClockEvent> events) {
        return books.current().targets(events);
    }

    /** The targets of many tickets, with one look at the policies and days off; see {@link #targetsOf(List)}. */
    public <K> Map<K, Targets> targetsOf(Map<K, List<ClockEvent>> events) {
        RuleBook read = books.current();
        Map<K, Targets> targets = new HashMap<>();
        events.forEach((ticket, happened) -> targets.put(ticket, read.targets(happened)));
        return targets;
    }

    /**
     * For whoever keeps what the rules say: they do not change until the running transaction ends, so that nothing kept is
     * already out of date. Call it before the rules are asked, and before anything is written to the access log.
     */
    public void holdStill() {
        books.hold();
    }

    /** For whoever changes a rule of their own that others keep what follows from: waits for those, and lets nobody else. */
    public void holdStillAlone() {
        books.holdAlone();
    }

    /** What these changes did, in the order in which they became known. */
    public List<RuleStep> steps(Collection<Long> changeIds) {
        RuleBook read = books.current();
        return changes.get(changeIds).stream()
                .map(change ->
                        new RuleStep(change, read.knownBefore(change.knownFrom()), read.knownAt(change.knownFrom())))
                .toList();
    }

    /** Whether support is working at this instant. */
    public boolean inServiceWindow(Instant instant) {
        return calendarAt(instant).isInside(instant);
    }

    /** The hours of a working day, for an instant. */
    public ServiceWindow serviceWindow(Instant instant) {
        return calendarAt(instant).window();
    }

    /** A term of so many working days from an instant, by the rules known now. */
    public WorkingDayTerm term(Instant from, int workingDays) {
        return new WorkingDayTerm(from, workingDays, calendarAt(from));
    }

    /**
     * The same for a term that customers are told: a day off that becomes known later makes it longer, and one that is
     * withdrawn never makes it end before what was told.
     */
    public Instant endOfToldTerm(Instant from, int n) {
        return books.current().at(from).latestEndOfWorkingDay(from, n);
    }

    /** When support begins to work on the local day of an instant, whether or not that is a working day. */
    public Instant openingOfDay(Instant instant) {
        return instant.atZone(WorkingCalendar.ZONE)
                .with(serviceWindow(instant).from())
                .toInstant();
    }

    private WorkingCalendar calendarAt(Instant instant) {
        return books.current().at(instant).calendar();
    }
}
