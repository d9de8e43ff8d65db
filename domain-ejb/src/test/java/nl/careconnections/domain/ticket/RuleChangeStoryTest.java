package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.AmountUnit;
import nl.careconnections.domain.sla.ClosingDays;
import nl.careconnections.domain.sla.DaysOff;
import nl.careconnections.domain.sla.HolidaySettings;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.OptionalHolidays;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.Regime;
import nl.careconnections.domain.sla.ServiceLevelPolicies;
import nl.careconnections.domain.sla.TypedCell;
import nl.careconnections.domain.sla.TypedClosingDay;
import nl.careconnections.domain.sla.TypedPolicy;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of the rules moves the open tickets that it touches, and no others, and their timelines say why. */
@DomainTest
class RuleChangeStoryTest extends TicketStory {

    @Inject
    ClosingDays closingDays;

    @Inject
    DaysOff daysOff;

    @Inject
    HolidaySettings settings;

    @Inject
    ServiceLevelPolicies policies;

    @Inject
    MovePreviews previews;

    @Inject
    TicketTimers timers;

    @Inject
    Deliveries deliveries;

    @Inject
    TestRules rules;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller keeper;

    @BeforeEach
    void beginAnew() {
        transaction.run(() -> entityManager
                .createNativeQuery(
                        "update ticket set status = 'CLOSED', solved_at = received_at, closed_at = received_at,"
                                + " waiting_since = null, next_step_at = null where status <> 'CLOSED'")
                .executeUpdate());
        rules.forgetChanges();
        keeper = people.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void a_new_closing_day_moves_the_targets_it_touches_and_no_others_and_the_timeline_says_why() {
        clock.set(at("2026-12-21T10:00:00+01:00"));
        long untouched = submitted(UNAVAILABLE);
        long settled = submitted(ANNOYING);
        staffSays(anna, settled, "Hersteld.", Status.SOLVED);
        clock.set(at("2026-12-22T10:00:00+01:00"));
        long low = submitted(ANNOYING);
        clock.set(at("2026-12-23T14:00:00+01:00"));
        long medium = submitted(SERIOUS);
        List<Snapshot> before = snapshots(untouched);
        CustomerTicket settledBefore = seenBy(nurse, settled);
        int mails = mailsOf(low);

        closingDays.add(keeper, new TypedClosingDay(key(), "2026-12-24", "Brugdag", "Bridge day"));
        timers.moveTargets();

        assertThat(snapshots(untouched)).as("no entry, same version").isEqualTo(before);
        CustomerTicket settledAfter = seenBy(nurse, settled);
        assertThat(settledAfter.header()).isEqualTo(settledBefore.header());
        assertThat(settledAfter.timeline()).isEqualTo(settledBefore.timeline());
        assertThat(settledAfter.repair()).isEqualTo(settledBefore.repair());
        assertThat(seenBy(nurse, low).repair().due()).isEqualTo(at("2026-12-31T17:00:00+01:00"));
        assertThat(seenBy(nurse, medium).repair().due())
                .as("as of a report after closing time: a day and a night")
                .isEqualTo(at("2026-12-24T17:00:00+01:00"));
        assertThat(storedRepair(low)).isEqualTo(at("2026-12-31T17:00:00+01:00"));
        assertThat(storedRepair(medium)).isEqualTo(at("2026-12-24T17:00:00+01:00"));
        assertThat(mailsOf(low)).as("nobody is mailed about it").isEqualTo(mails);

        Entry told = last(seenBy(nurse.reading(Language.NL), low));
        assertThat(told.kind()).isEqualTo(EntryKind.TARGETS_MOVED);
        assertThat(told.author()).isEmpty();
        assertThat(told.text()).isEqualTo("""
                        De reden: op donderdag 24 december 2026 zijn wij gesloten (Brugdag).
                        De streeftijd voor de oplossing was woensdag 30 december 2026, 17.00 uur en is nu donderdag 31 december 2026, 17.00 uur.""");
        assertThat(last(seenBy(nurse.reading(Language.EN), low)).text()).isEqualTo("""
                        The reason: on Thursday 24 December 2026 we are closed (Bridge day).
                        The target for the solution was Wednesday 30 December 2026, 17:00 and is Thursday 31 December 2026, 17:00 now.""");
        assertThat(lastSeenByStaff(anna.reading(Language.NL), low).text()).isEqualTo(told.text());
        assertThat(lastSeenByStaff(anna.reading(Language.EN), low).text()).startsWith("The reason: on Thursday");
    }

    @Test
    void moved_once_it_is_told_once_whoever_looks_again() {
        long low = submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));

        List.of(timers, timers, timers).parallelStream().forEach(TicketTimers::moveTargets);
        timers.moveTargets();

        assertThat(moves(low)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void withdrawn_the_targets_move_back_and_the_timeline_tells_both() {
        long low = submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));
        timers.moveTargets();
        closingDays.withdraw(keeper, closingDayId());
        timers.moveTargets();

        assertThat(storedRepair(low)).isEqualTo(at("2026-10-15T17:00:00+02:00"));
        assertThat(moves(low)).hasSize(2);
        assertThat(moves(low).get(1)).contains("zijn wij toch open (Teamdag vervalt)", "is nu donderdag 15 oktober");
    }

    @Test
    void changes_that_wait_together_are_told_one_by_one_in_order() {
        long low = submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));
        closingDays.add(keeper, closingDay("2026-10-16"));
        timers.moveTargets();

        assertThat(storedRepair(low)).isEqualTo(at("2026-10-19T17:00:00+02:00"));
        assertThat(moves(low)).hasSize(2);
        assertThat(moves(low).get(0)).contains("was donderdag 15 oktober", "is nu vrijdag 16 oktober");
        assertThat(moves(low).get(1))
                .as("the second only touches it because of the first")
                .contains("was vrijdag 16 oktober", "is nu maandag 19 oktober");
    }

    @Test
    void what_somebody_did_between_change_and_tick_does_not_hide_the_move() {
        long low = submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));
        clock.advance(Duration.ofSeconds(1));
        conversation.note(anna, low, new InternalNote(key(), "Even kijken", List.of()));
        assertThat(storedRepair(low)).isEqualTo(at("2026-10-16T17:00:00+02:00"));

        timers.moveTargets();

        assertThat(moves(low)).hasSize(1);
    }

    @Test
    void R4_nothing_that_is_being_written_is_kept_from_going_through() {
        long asked = submitted(ANNOYING);
        staffSays(anna, asked, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        long open = submitted(ANNOYING);
        int seenByCustomer = versionFor(nurse, asked);
        int seenByStaff = handledBy(anna, open).header().version();
        closingDays.add(keeper, closingDay("2026-10-12"));
        timers.moveTargets();
        assertThat(moves(open)).hasSize(1);

        conversation.reply(nurse, asked, new CustomerReply(key(), "De Linde.", List.of(), false, seenByCustomer));
        conversation.reply(anna, open, new StaffReply(key(), "Opgelost.", List.of(), Status.SOLVED, seenByStaff));

        assertThat(seenBy(nurse, asked).header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(seenBy(nurse, open).header().status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void a_ticket_that_somebody_holds_is_moved_at_the_next_tick() {
        long low = submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));

        transaction.run(() -> {
            entityManager
                    .createNativeQuery("select id from ticket where number = ?1 for update")
                    .setParameter(1, low)
                    .getResultList();
            timers.moveTargets();
            assertThat(waiting()).isEqualTo(1);
        });
        timers.moveTargets();

        assertThat(moves(low)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_ticket_that_fails_is_set_aside_and_the_others_move() {
        long broken = submitted(ANNOYING);
        long low = submitted(ANNOYING);
        String sql = "update ticket_entry set arguments = ?1 where kind = 'RECEIVED' and ticket_id ="
                + " (select id from ticket where number = ?2)";
        update(sql, "NONSENSE", broken);
        closingDays.add(keeper, closingDay("2026-10-12"));

        timers.moveTargets();

        assertThat(moves(low)).hasSize(1);
        assertThat(waiting()).isEqualTo(1);
        update(sql, "LOW", broken);
        timers.moveTargets();
        assertThat(moves(broken)).as("left alone for a while").isEmpty();
        clock.advance(Duration.ofMinutes(5));
        timers.moveTargets();
        assertThat(moves(broken)).hasSize(1);
    }

    @Test
    void a_change_that_is_refused_marks_nothing() {
        submitted(ANNOYING);
        closingDays.add(keeper, closingDay("2026-10-12"));
        timers.moveTargets();

        assertThatThrownBy(() -> closingDays.add(keeper, closingDay("2026-10-12")))
                .isInstanceOf(InvalidInput.class);

        assertThat(waiting()).isZero();
    }

    @Test
    void the_term_of_a_waiting_customer_becomes_longer_without_a_word_on_the_timeline() {
        long asked = submitted(ANNOYING);
        staffSays(anna, asked, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        clock.set(at("2026-10-13T16:59:00+02:00"));
        closingDays.add(keeper, closingDay("2026-10-13"));
        timers.moveTargets();

        clock.set(at("2026-10-13T17:00:00+02:00"));
        timers.runDue();
        assertThat(kinds(asked)).doesNotContain(EntryKind.REMINDED);
        clock.set(at("2026-10-14T17:00:00+02:00"));
        timers.runDue();
        assertThat(kinds(asked)).containsOnlyOnce(EntryKind.REMINDED);
    }

    @Test
    void a_closing_date_that_was_told_never_comes_earlier() {
        closingDays.add(keeper, closingDay("2026-10-12"));
        long solved = solved();
        Instant told = seenBy(nurse, solved).closesAt();
        assertThat(told).isEqualTo(at("2026-10-23T17:00:00+02:00"));

        closingDays.withdraw(keeper, closingDayId());
        timers.moveTargets();

        assertThat(seenBy(nurse, solved).closesAt()).isEqualTo(told);
    }

    @Test
    void a_policy_of_today_moves_what_was_received_today_and_is_still_open() {
        clock.set(at("2026-10-07T16:00:00+02:00"));
        long yesterday = submitted(SERIOUS);
        clock.set(at("2026-10-08T10:00:00+02:00"));
        long answered = submitted(SERIOUS);
        staffSays(anna, answered, "We kijken.", Status.IN_PROGRESS);
        clock.set(at("2026-10-08T10:30:00+02:00"));
        List<Snapshot> before = snapshots(yesterday);

        policies.plan(keeper, repairWithin("4", "2026-10-08"));
        timers.moveTargets();

        assertThat(snapshots(yesterday)).isEqualTo(before);
        assertThat(storedRepair(answered)).isEqualTo(at("2026-10-08T14:00:00+02:00"));
        assertThat(moves(answered))
                .singleElement()
                .asString()
                .contains("voor meldingen vanaf donderdag 8 oktober 2026 gelden andere afspraken")
                .doesNotContain("eerste reactie");
    }

    @Test
    void a_planned_policy_moves_nothing_and_marks_nothing() {
        submitted(SERIOUS);

        policies.plan(keeper, repairWithin("4", "2026-10-09"));

        assertThat(waiting()).isZero();
    }

    @Test
    void optional_holidays_move_what_lies_across_them_and_are_named_each() {
        clock.set(at("2027-03-25T10:00:00+01:00"));
        long low = submitted(ANNOYING);
        long urgent = submitted(UNAVAILABLE);
        List<Snapshot> before = snapshots(urgent);

        settings.change(keeper, new OptionalHolidays(true, true), settings.get(keeper));
        timers.moveTargets();

        assertThat(snapshots(urgent)).isEqualTo(before);
        assertThat(moves(low)).singleElement().asString().contains("Goede Vrijdag is een vrije dag");
    }

    @Test
    void a_question_that_comes_in_while_the_rules_change_has_the_targets_of_one_or_the_other() throws Exception {
        List<Supplier<Long>> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            deeds.add(() -> submitted(ANNOYING));
        }
        deeds.add(3, () -> {
            closingDays.add(keeper, closingDay("2026-10-12"));
            return 0L;
        });

        List<Object> numbers = AtOnce.run(deeds);
        timers.moveTargets();

        assertThat(numbers).doesNotHaveAnyElementsOfTypes(Throwable.class);
        assertThat(numbers)
                .filteredOn(number -> (long) number > 0)
                .allSatisfy(
                        number -> assertThat(storedRepair((long) number)).isEqualTo(at("2026-10-16T17:00:00+02:00")));
    }

    @Test
    void a_preview_tells_what_would_move_and_keeps_nothing() {
        long low = submitted(ANNOYING);
        long urgent = submitted(UNAVAILABLE);

        MovePreview preview = previews.of(
                keeper, closingDays.tryAdding(keeper, closingDay("2026-10-12")).step());

        assertThat(preview.tickets()).isEqualTo(1);
        assertThat(preview.late()).isZero();
        assertThat(preview.unknown()).isZero();
        assertThat(preview.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(low).isNotEqualTo(urgent);
            assertThat(row.organisation()).startsWith("Zorggroep ");
            assertThat(row.subject()).isEqualTo("Medicatie verdwenen");
            assertThat(row.metric()).isEqualTo(Metric.REPAIR);
            assertThat(row.before()).isEqualTo(at("2026-10-15T17:00:00+02:00"));
            assertThat(row.after()).isEqualTo(at("2026-10-16T17:00:00+02:00"));
        });
        assertThat(waiting()).isZero();
        assertThat(seenBy(nurse, low).repair().due()).isEqualTo(at("2026-10-15T17:00:00+02:00"));
        assertThatThrownBy(() -> previews.of(
                        anna,
                        closingDays.tryAdding(keeper, closingDay("2026-10-12")).step()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_preview_of_a_faster_policy_warns_of_what_would_be_late_at_once_and_is_what_happens() {
        long open = submitted(SERIOUS);
        clock.set(at("2026-10-08T13:00:00+02:00"));

        TypedPolicy faster = repairWithin("2", "2026-10-08");
        MovePreview preview =
                previews.of(keeper, policies.tryOut(keeper, faster).step());
        assertThat(preview.tickets()).isEqualTo(1);
        assertThat(preview.late()).isEqualTo(1);

        policies.plan(keeper, faster);
        timers.moveTargets();
        assertThat(storedRepair(open)).isEqualTo(preview.rows().get(0).after());
    }

    @Test
    void a_preview_of_many_shows_the_first_and_counts_them_all() {
        for (int i = 0; i < MovePreviews.MOST_ROWS + 2; i++) {
            submitted(ANNOYING);
        }

        MovePreview preview = previews.of(
                keeper, closingDays.tryAdding(keeper, closingDay("2026-10-12")).step());

        assertThat(preview.tickets()).isEqualTo(MovePreviews.MOST_ROWS + 2);
        assertThat(preview.rows()).hasSize(MovePreviews.MOST_ROWS);
    }

    /** What a customer and support see of a ticket, and what lists use. */
    private record Snapshot(CustomerTicket customer, StaffTicket staff, Instant repair) {}

    private List<Snapshot> snapshots(Long... numbers) {
        List<Snapshot> snapshots = new ArrayList<>();
        for (long number : numbers) {
            snapshots.add(new Snapshot(seenBy(nurse, number), handledBy(anna, number), storedRepair(number)));
        }
        return snapshots;
    }

    private TypedPolicy repairWithin(String hours, String from) {
        TypedPolicy copy = policies.copyOfCurrent(keeper);
        List<TypedCell> cells = new ArrayList<>(copy.cells());
        cells.removeIf(cell ->
                cell.priority() == Priority.MEDIUM && cell.metric() == Metric.REPAIR && cell.regime() == Regime.INSIDE);
        cells.add(new TypedCell(Priority.MEDIUM, Metric.REPAIR, Regime.INSIDE, hours, AmountUnit.WINDOW_HOURS));
        return new TypedPolicy(key(), from, copy.windowFrom(), copy.windowUntil(), cells, copy.envelope());
    }

    private static TypedClosingDay closingDay(String day) {
        return new TypedClosingDay(key(), day, "Teamdag", "Team day");
    }

    private long closingDayId() {
        return daysOff.of(keeper, 2026).stream()
                .filter(off -> off.closingDay() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> moves(long number) {
        return seenBy(nurse.reading(Language.NL), number).timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.TARGETS_MOVED)
                .map(Entry::text)
                .toList();
    }

    private List<EntryKind> kinds(long number) {
        return seenBy(nurse, number).timeline().stream().map(Entry::kind).toList();
    }

    private int mailsOf(long number) {
        return transaction.get(() -> deliveries.of("ticket-" + number)).size();
    }

    private long waiting() {
        return transaction.get(() -> ((Number) entityManager
                        .createNativeQuery("select count(*) from ticket_move")
                        .getSingleResult())
                .longValue());
    }

    private Instant storedRepair(long number) {
        return transaction.get(() -> entityManager
                .createQuery("select t.repairDue from Ticket t where t.number = :number", Instant.class)
                .setParameter("number", number)
                .getSingleResult());
    }

    private void update(String sql, Object... values) {
        transaction.run(() -> {
            var query = entityManager.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static Entry last(CustomerTicket ticket) {
        return ticket.timeline().get(ticket.timeline().size() - 1);
    }

    private Entry lastSeenByStaff(Caller staff, long number) {
        List<Entry> timeline = handledBy(staff, number).timeline();
        return timeline.get(timeline.size() - 1);
    }
}
