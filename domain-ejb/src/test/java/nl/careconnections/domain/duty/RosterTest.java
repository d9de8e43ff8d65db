package nl.careconnections.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class RosterTest {

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    Roster roster;

    @Inject
    Swaps swaps;

    private Caller administrator;
    private Caller anna;
    private Caller bert;
    private Caller carla;

    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        transaction.run(
                () -> entityManager.createNativeQuery("delete from duty_shift").executeUpdate());
        administrator = people.applicationAdministrator("Beheerder");
        anna = people.support("Anna");
        bert = people.support("Bert");
        carla = people.support("Carla");
        people.carries(anna, "06 0000 0021");
    }

    @Test
    void a_rotation_plans_everybody_in_turn_with_the_next_as_deputy() {
        int planned = roster.rotate(administrator, weekly(4));

        assertThat(planned).isEqualTo(4);
        assertThat(roster.ahead(anna).shifts())
                .extracting(
                        Shift::person, Shift::deputy, shift -> shift.startsAt().toString())
                .containsExactly(
                        tuple("Anna", "Bert", "2026-10-12T07:00:00Z"),
                        tuple("Bert", "Carla", "2026-10-19T07:00:00Z"),
                        tuple("Carla", "Anna", "2026-10-26T08:00:00Z"),
                        tuple("Anna", "Bert", "2026-11-02T08:00:00Z"));
    }

    @Test
    void gaps_of_the_next_weeks_are_told_and_who_cannot_be_reached() {
        plan(anna, bert, "2026-10-08T12:00", "2026-10-12T09:00");
        plan(bert, anna, "2026-10-13T09:00", "2026-11-10T09:00");
        RosterView view = roster.ahead(anna);

        assertThat(view.gaps())
                .containsExactly(
                        new Gap(Instant.parse("2026-10-08T08:00:00Z"), Instant.parse("2026-10-08T10:00:00Z")),
                        new Gap(Instant.parse("2026-10-12T07:00:00Z"), Instant.parse("2026-10-13T07:00:00Z")));
        assertThat(view.shifts()).extracting(Shift::reachable).containsExactly(true, false);
    }

    @Test
    void an_empty_roster_is_one_gap() {
        assertThat(roster.ahead(anna).gaps()).hasSize(1);
    }

    @Test
    void what_cannot_be_planned_is_refused_with_the_reason() {
        plan(anna, null, "2026-10-12T09:00", "2026-10-19T09:00");
        Caller nurse = people.contact(people.organisation("Zorggroep " + System.nanoTime()), "Verpleegkundige");

        refused("startsAt", "duty.overlap", bert.accountId(), null, "2026-10-18T09:00", "2026-10-25T09:00");
        refused("endsAt", "duty.backwards", bert.accountId(), null, "2026-10-25T09:00", "2026-10-25T09:00");
        refused("endsAt", "duty.past", bert.accountId(), null, "2026-10-01T09:00", "2026-10-02T09:00");
        refused("endsAt", "duty.tooLong", bert.accountId(), null, "2026-10-25T09:00", "2026-12-25T09:00");
        refused(
                "deputy",
                "duty.sameDeputy",
                bert.accountId(),
                bert.accountId(),
                "2026-10-25T09:00",
                "2026-10-26T09:00");
        refused("person", "duty.person", nurse.accountId(), null, "2026-10-25T09:00", "2026-10-26T09:00");
        refused("person", "duty.person", administrator.accountId(), null, "2026-10-25T09:00", "2026-10-26T09:00");
        refused("person", "required", null, null, "2026-10-25T09:00", "2026-10-26T09:00");
        assertThatThrownBy(() -> roster.rotate(administrator, weekly(3))).hasMessage("duty.overlap");
        assertThat(roster.ahead(anna).shifts()).hasSize(1);
        assertThatThrownBy(() -> plan(nurse, anna)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> plan(anna, bert)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void shifts_may_touch() {
        plan(anna, null, "2026-10-12T09:00", "2026-10-19T09:00");
        plan(bert, null, "2026-10-19T09:00", "2026-10-26T09:00");

        assertThat(roster.ahead(anna).shifts()).hasSize(2);
    }

    @Test
    void R4_who_changes_what_somebody_else_changed_is_told() {
        long id = plan(anna, null, "2026-10-12T09:00", "2026-10-19T09:00");
        int seen = roster.get(administrator, id).version();
        roster.change(administrator, id, shift(bert, null, "2026-10-12T09:00", "2026-10-19T09:00"), seen);

        assertThatThrownBy(() -> roster.remove(administrator, id, seen)).isInstanceOf(Conflict.class);
        assertThat(roster.get(administrator, id).person()).isEqualTo("Bert");
    }

    @Test
    void a_colleague_takes_a_shift_over_and_gives_one_in_return() {
        long mine = plan(anna, bert, "2026-10-12T09:00", "2026-10-19T09:00");
        long theirs = plan(bert, null, "2026-10-19T09:00", "2026-10-26T09:00");
        swaps.ask(anna, mine, bert.accountId(), theirs);
        assertThatThrownBy(() -> swaps.ask(anna, mine, carla.accountId(), null)).hasMessage("duty.swapAsked");
        assertThat(roster.ahead(anna).shifts().get(0).swapAskedOf()).isEqualTo("Bert");

        Swap asked = swaps.openFor(bert).get(0);
        assertThat(asked.askedOfReader()).isTrue();
        assertThatThrownBy(() -> swaps.accept(carla, asked.id())).isInstanceOf(NotFound.class);
        swaps.accept(bert, asked.id());

        assertThat(roster.ahead(anna).shifts())
                .extracting(Shift::person, Shift::deputy)
                .containsExactly(tuple("Bert", "Anna"), tuple("Anna", null));
        assertThatThrownBy(() -> swaps.withdraw(anna, asked.id())).hasMessage("changedMeanwhile");
        assertThat(swaps.openFor(anna)).isEmpty();
    }

    @Test
    void of_a_running_shift_the_rest_is_taken_over() {
        long mine = plan(anna, null, "2026-10-08T09:00", "2026-10-12T09:00");
        swaps.ask(anna, mine, bert.accountId(), null);
        clock.set(Instant.parse("2026-10-09T10:00:00Z"));
        swaps.accept(bert, swaps.openFor(bert).get(0).id());

        assertThat(roster.ahead(anna).shifts())
                .extracting(Shift::person, Shift::startsAt)
                .containsExactly(tuple("Bert", Instant.parse("2026-10-09T10:00:00Z")));
        assertThat(roster.get(anna, mine).endsAt()).isEqualTo(Instant.parse("2026-10-09T10:00:00Z"));
        assertThat(roster.get(anna, mine).person()).isEqualTo("Anna");
    }

    @Test
    void a_swap_can_be_declined_or_taken_back_and_only_ones_own_shift_offered() {
        long mine = plan(anna, null, "2026-10-12T09:00", "2026-10-19T09:00");
        assertThatThrownBy(() -> swaps.ask(bert, mine, carla.accountId(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> swaps.ask(anna, mine, anna.accountId(), null)).hasMessage("duty.person");
        swaps.ask(anna, mine, bert.accountId(), null);
        swaps.decline(bert, swaps.openFor(bert).get(0).id());
        swaps.ask(anna, mine, carla.accountId(), null);
        swaps.withdraw(anna, swaps.openFor(anna).get(0).id());

        assertThat(swaps.openFor(carla)).isEmpty();
        assertThat(roster.get(anna, mine).person()).isEqualTo("Anna");
    }

    private Rotation weekly(int turns) {
        return new Rotation(
                List.of(anna.accountId(), bert.accountId(), carla.accountId()),
                LocalDate.parse("2026-10-12"),
                LocalTime.parse("09:00"),
                7,
                turns);
    }

    private void refused(String field, String key, Long person, Long deputy, String from, String until) {
        assertThatThrownBy(() -> roster.plan(
                        administrator,
                        new NewShift(person, deputy, LocalDateTime.parse(from), LocalDateTime.parse(until))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field))
                .hasMessage(key);
    }

    private long plan(Caller person, Caller deputy, String from, String until) {
        return roster.plan(administrator, shift(person, deputy, from, until));
    }

    private void plan(Caller planner, Caller person) {
        roster.plan(planner, shift(person, null, "2026-12-01T09:00", "2026-12-02T09:00"));
    }

    private static NewShift shift(Caller person, Caller deputy, String from, String until) {
        return new NewShift(
                person.accountId(),
                deputy == null ? null : deputy.accountId(),
                LocalDateTime.parse(from),
                LocalDateTime.parse(until));
    }
}
