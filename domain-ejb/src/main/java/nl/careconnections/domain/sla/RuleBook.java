package nl.careconnections.domain.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All policies and days off of one reading, each with the moment it became known; what a change would do is another book. */
final class RuleBook {

    private final List<PolicyHistory.Version> policies;
    private final HolidayHistory history;
    private final Calendars calendars;
    private final TreeMap<LocalDate, ServiceLevel> levels = new TreeMap<>();

    RuleBook(List<PolicyHistory.Version> policies, HolidayHistory history) {
        this(policies, history, new Calendars());
    }

    private RuleBook(List<PolicyHistory.Version> policies, HolidayHistory history, Calendars calendars) {
        this.policies = List.copyOf(policies);
        this.history = history;
        this.calendars = calendars;
        policies.stream()
                .map(version -> version.policy().effectiveFrom())
                .forEach(day -> PolicyHistory.on(day, policies)
                        .ifPresent(known -> levels.put(day, new ServiceLevel(known, history, calendars))));
    }

    /** This book with other rules; calendars of what stays are kept. */
    RuleBook reread(List<PolicyHistory.Version> newPolicies, HolidayHistory newHistory) {
        return new RuleBook(newPolicies, newHistory, calendars);
    }

    /** What was known before this instant. */
    RuleBook knownBefore(Instant instant) {
        return known(from -> from.isBefore(instant));
    }

    /** What was known at this instant. */
    RuleBook knownAt(Instant instant) {
        return known(from -> !from.isAfter(instant));
    }

    private RuleBook known(Predicate<Instant> then) {
        return reread(
                policies.stream()
                        .filter(version -> then.test(version.knownFrom()))
                        .toList(),
                new HolidayHistory(history.versions().stream()
                        .filter(version -> then.test(version.knownFrom()))
                        .toList()));
    }

    /** As if this policy became known at that instant. */
    RuleBook with(Policy policy, Instant knownFrom) {
        List<PolicyHistory.Version> more = new ArrayList<>(policies);
        more.add(new PolicyHistory.Version(knownFrom, policy));
        return reread(more, history);
    }

    /** As if these days off became known at that instant. */
    RuleBook with(Holidays holidays, Instant knownFrom) {
        List<HolidayHistory.Version> more = new ArrayList<>(history.versions());
        more.add(new HolidayHistory.Version(knownFrom, holidays));
        return reread(policies, new HolidayHistory(more));
    }

    /** The days off known last. */
    Holidays holidays() {
        return history.versions().get(history.versions().size() - 1).holidays();
    }

    /** The policy for tickets received on this day, by all that is known now. */
    Policy policyOn(LocalDate day) {
        return PolicyHistory.on(day, policies)
                .map(known -> known.versions().get(known.versions().size() - 1).policy())
                .orElseThrow(() -> new IllegalArgumentException("No policy is in force on " + day));
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
