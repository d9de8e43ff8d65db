package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules become known over time: what is settled by then stays, everything else follows. */
class RuleHistoryTest {

    private static final int CHANGES = 50;
    private static final int STORIES = 400;
    private static final int MANY = CHANGES * STORIES;
    private static final RuleBook BOOK = new RuleBook(
            List.of(new PolicyHistory.Version(Instant.EPOCH, Policies.byDefault())),
            HolidayHistory.always(Policies.PUBLIC_HOLIDAYS));
    private static final ServiceWindow LONG_DAY = new ServiceWindow(LocalTime.of(7, 0), LocalTime.of(19, 0));

    @Test
    void a_policy_of_today_reaches_what_is_open_of_today_and_nothing_else() {
        Instant known = at("2026-10-08T14:00");
        RuleBook book = BOOK.with(twiceAsFast(LocalDate.of(2026, 10, 8)), known);

        Targets open = targets(book, received("2026-10-08T10:00", Priority.MEDIUM));
        assertThat(open.response().deadline()).as("missed at 11:00").isEqualTo(at("2026-10-08T11:00"));
        assertThat(open.repair().deadline()).as("four hours now").isEqualTo(at("2026-10-08T14:00"));
        assertThat(open.repair().reasoning().policy().effectiveFrom()).isEqualTo(LocalDate.of(2026, 10, 8));

        Targets met = targets(
                book,
                received("2026-10-08T13:30", Priority.MEDIUM),
                new ClockEvent.Responded(at("2026-10-08T13:45")),
                new ClockEvent.Solved(at("2026-10-08T13:59")));
        assertThat(met.response().deadline()).isEqualTo(at("2026-10-08T14:30"));
        assertThat(met.repair().deadline()).isEqualTo(at("2026-10-09T13:00"));

        assertThat(deadlines(targets(book, received("2026-10-07T16:00", Priority.MEDIUM))))
                .as("received the day before")
                .isEqualTo(deadlines(targets(BOOK, received("2026-10-07T16:00", Priority.MEDIUM))));
    }

    @Test
    void a_solution_that_turns_out_to_be_none_follows_the_policy_that_came_meanwhile() {
        Instant known = at("2026-10-08T14:00");
        RuleBook book = BOOK.with(twiceAsFast(LocalDate.of(2026, 10, 8)), known);
        ClockEvent received = received("2026-10-08T10:00", Priority.MEDIUM);
        ClockEvent solved = new ClockEvent.Solved(at("2026-10-08T13:00"));

        assertThat(targets(book, received, solved).repair().deadline()).isEqualTo(at("2026-10-09T09:30"));
        assertThat(targets(book, received, solved, new ClockEvent.Reopened(at("2026-10-08T15:00")))
                        .repair()
                        .deadline())
                .as("four hours, and the two that it stood solved")
                .isEqualTo(at("2026-10-08T16:00"));
    }

    @Test
    void a_planned_policy_counts_for_tickets_of_its_day_as_if_it_had_always_been_known() {
        RuleBook book = BOOK.with(twiceAsFast(LocalDate.of(2026, 11, 1)), at("2026-10-08T14:00"));

        assertThat(targets(book, received("2026-10-30T16:59", Priority.HIGH))
                        .response()
                        .deadline())
                .isEqualTo(at("2026-10-30T17:29"));
        assertThat(targets(book, received("2026-11-02T10:00", Priority.HIGH))
                        .response()
                        .deadline())
                .isEqualTo(at("2026-11-02T10:15"));
    }

    @Test
    void a_policy_made_later_for_an_earlier_day_does_not_replace_the_one_planned_first() {
        RuleBook book = BOOK.with(twiceAsFast(LocalDate.of(2026, 11, 1)), at("2026-10-01T09:00"))
                .with(window(LocalDate.of(2026, 10, 15), LONG_DAY), at("2026-10-08T09:00"));

        assertThat(book.policyOn(LocalDate.of(2026, 10, 14))).isEqualTo(Policies.byDefault());
        assertThat(book.policyOn(LocalDate.of(2026, 10, 15)).window()).isEqualTo(LONG_DAY);
        assertThat(book.policyOn(LocalDate.of(2026, 11, 5)).effectiveFrom()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void what_was_known_at_a_moment_can_be_asked_again() {
        Instant known = at("2026-10-08T14:00");
        RuleBook book = BOOK.with(twiceAsFast(LocalDate.of(2026, 10, 8)), known);
        ClockEvent received = received("2026-10-08T12:00", Priority.LOW);

        assertThat(deadlines(targets(book.knownBefore(known), received))).isEqualTo(deadlines(targets(BOOK, received)));
        assertThat(deadlines(targets(book.knownAt(known), received))).isEqualTo(deadlines(targets(book, received)));
    }

    @Test
    void an_optional_holiday_given_from_a_day_on_leaves_the_days_before_as_they_were() {
        Holidays holidays = Policies.PUBLIC_HOLIDAYS.with(LocalDate.of(2027, 3, 26), new OptionalHolidays(true, true));

        assertThat(holidays.isWorkingDay(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2026, 5, 5))).isTrue();
        assertThat(holidays.isWorkingDay(LocalDate.of(2027, 3, 26))).isFalse();
        assertThat(holidays.isWorkingDay(LocalDate.of(2027, 5, 5))).isFalse();
        assertThat(holidays.with(LocalDate.of(2028, 1, 1), new OptionalHolidays(false, true))
                        .isWorkingDay(LocalDate.of(2028, 4, 14)))
                .isTrue();
        assertThat(holidays.with(LocalDate.of(2027, 3, 26), new OptionalHolidays(false, false)))
                .as("taken back on the same day, nothing happened")
                .isEqualTo(Policies.PUBLIC_HOLIDAYS);
    }

    @Test
    void the_next_day_of_an_optional_holiday_is_the_one_that_it_makes_a_difference_on() {
        assertThat(Holidays.nextOptional(Holiday.GOOD_FRIDAY, LocalDate.of(2026, 4, 3)))
                .isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Holidays.nextOptional(Holiday.GOOD_FRIDAY, LocalDate.of(2026, 4, 4)))
                .isEqualTo(LocalDate.of(2027, 3, 26));
        assertThat(Holidays.nextOptional(Holiday.LIBERATION_DAY, LocalDate.of(2029, 5, 6)))
                .as("2030 has it anyway")
                .isEqualTo(LocalDate.of(2031, 5, 5));
    }

    @Test
    void a_term_that_was_told_is_made_longer_by_a_closing_day_and_never_shorter_again() {
        Instant began = at("2026-10-08T10:00");
        ClosingDay day = new ClosingDay(LocalDate.of(2026, 10, 12), "Brugdag", "Bridge day");
        RuleBook closed = BOOK.with(Policies.PUBLIC_HOLIDAYS.with(day), at("2026-10-09T10:00"));
        RuleBook open = closed.with(Policies.PUBLIC_HOLIDAYS, at("2026-10-09T11:00"));

        assertThat(BOOK.at(began).latestEndOfWorkingDay(began, 10)).isEqualTo(at("2026-10-22T17:00"));
        assertThat(closed.at(began).latestEndOfWorkingDay(began, 10)).isEqualTo(at("2026-10-23T17:00"));
        assertThat(open.at(began).latestEndOfWorkingDay(began, 10)).isEqualTo(at("2026-10-23T17:00"));
        Instant later = at("2026-10-09T12:00");
        assertThat(open.at(later).latestEndOfWorkingDay(later, 10))
                .as("what begins after it was withdrawn")
                .isEqualTo(at("2026-10-23T17:00"));
    }

    /** The promise behind every change, on random tickets and changes; the seed makes each failure come back. */
    @Test
    void a_change_never_touches_what_is_settled_and_reaches_everything_else() {
        RandomTickets random = new RandomTickets(12);
        RandomStories stories = new RandomStories(13);
        int settled = 0;
        int moved = 0;
        for (int changes = 0; changes < CHANGES; changes++) {
            Instant known = random.receipt();
            LocalDate today = LocalDate.ofInstant(known, WorkingCalendar.ZONE);
            RuleBook before = BOOK;
            boolean ofPolicy = random.chance(2);
            Policy policy = ofPolicy ? random.policyFrom(today) : Policies.byDefault();
            Holidays holidays = ofPolicy ? Policies.PUBLIC_HOLIDAYS : closedOn(today.plusDays(stories.days(6)));
            RuleBook after = ofPolicy ? before.with(policy, known) : before.with(holidays, known);
            ServiceLevel alone = new ServiceLevel(policy, HolidayHistory.always(holidays));
            for (int i = 0; i < STORIES; i++) {
                List<ClockEvent> story = stories.until(known);
                Targets old = before.targets(story);
                Targets now = after.targets(story);
                boolean reached = !ofPolicy || !story.get(0).at().isBefore(startOf(today));
                Targets fresh = alone.targets(story);
                for (Metric metric : Metric.values()) {
                    boolean stays = isSettled(old.of(metric), known) || !reached;
                    Target expected = stays ? old.of(metric) : fresh.of(metric);
                    if (!now.of(metric).deadline().equals(expected.deadline())
                            || !now.of(metric).byTheLetter().equals(expected.byTheLetter())) {
                        throw new AssertionError(metric + " of " + story + " when known at " + known);
                    }
                    settled += stays ? 1 : 0;
                    moved += expected.deadline().equals(old.of(metric).deadline()) ? 0 : 1;
                }
            }
        }
        assertThat(settled).as("settled ones tried").isGreaterThan(MANY / 10);
        assertThat(moved).as("moved ones tried").isGreaterThan(MANY / 50);
    }

    /** Bounds of a change are safe: whatever it moves lies within them, so that nobody need look elsewhere. */
    @Test
    void whatever_a_change_moves_lies_within_its_bounds() {
        RandomTickets random = new RandomTickets(14);
        RandomStories stories = new RandomStories(15);
        int moved = 0;
        for (int changes = 0; changes < CHANGES; changes++) {
            Instant known = random.receipt();
            LocalDate today = LocalDate.ofInstant(known, WorkingCalendar.ZONE);
            LocalDate day = today.plusDays(stories.days(8));
            boolean withdrawn = random.chance(2);
            RuleBook with = BOOK.with(closedOn(day), withdrawn ? Instant.EPOCH.plusSeconds(1) : known);
            RuleBook before = withdrawn ? with : BOOK;
            RuleBook after = withdrawn ? with.with(Policies.PUBLIC_HOLIDAYS, known) : with;
            RuleChange change = new RuleChange(0, known, RuleChange.Kind.CLOSING_DAY, day, "", "");
            for (int i = 0; i < STORIES; i++) {
                List<ClockEvent> story = stories.until(known);
                Targets old = before.targets(story);
                Targets now = after.targets(story);
                for (Metric metric : Metric.values()) {
                    Target target = old.of(metric);
                    if (now.of(metric).deadline().equals(target.deadline())
                            && now.of(metric).byTheLetter().equals(target.byTheLetter())) {
                        continue;
                    }
                    moved++;
                    boolean within = !target.byTheLetter().isBefore(change.dueFrom())
                            && (!target.deadline().isBefore(known) || target.paused());
                    if (!within) {
                        throw new AssertionError(metric + " of " + story + " when " + day + " is known at " + known);
                    }
                }
            }
        }
        assertThat(moved).isGreaterThan(MANY / 50);
    }

    /** Met, or missed and not standing still, before that moment. */
    private static boolean isSettled(Target target, Instant known) {
        boolean met = target.metAt().filter(at -> at.isBefore(known)).isPresent();
        return met || !target.paused() && known.isAfter(target.deadline());
    }

    private static List<Instant> deadlines(Targets targets) {
        return List.of(targets.response().deadline(), targets.repair().deadline());
    }

    private static Holidays closedOn(LocalDate day) {
        return Policies.PUBLIC_HOLIDAYS.with(new ClosingDay(day, "Dicht", "Closed"));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static Policy twiceAsFast(LocalDate from) {
        List<PolicyRow> rows = new ArrayList<>();
        for (PolicyRow row : Policies.byDefault().rows()) {
            int amount = row.clock() == RuleClock.WORKING_DAYS ? row.amount() : row.amount() / 2;
            rows.add(new PolicyRow(row.priority(), row.metric(), row.regime(), row.clock(), amount));
        }
        return new Policy(from, Policies.byDefault().window(), rows, Set.of(Priority.values()));
    }

    private static Policy window(LocalDate from, ServiceWindow window) {
        return new Policy(
                from, window, Policies.byDefault().rows(), Policies.byDefault().envelope());
    }

    private static Targets targets(RuleBook book, ClockEvent... events) {
        return book.targets(List.of(events));
    }

    private static ClockEvent received(String at, Priority priority) {
        return new ClockEvent.Received(at(at), priority);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
