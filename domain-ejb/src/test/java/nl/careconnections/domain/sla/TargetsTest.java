package nl.careconnections.domain.sla;

import static nl.careconnections.domain.sla.Priority.HIGH;
import static nl.careconnections.domain.sla.Priority.LOW;
import static nl.careconnections.domain.sla.Priority.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.careconnections.domain.sla.ClockEvent.PrioritySet;
import nl.careconnections.domain.sla.ClockEvent.Received;
import nl.careconnections.domain.sla.ClockEvent.Reopened;
import nl.careconnections.domain.sla.ClockEvent.Responded;
import nl.careconnections.domain.sla.ClockEvent.Resumed;
import nl.careconnections.domain.sla.ClockEvent.Solved;
import nl.careconnections.domain.sla.ClockEvent.Waiting;
import org.junit.jupiter.api.Test;

/** What events do to the targets of a ticket. */
class TargetsTest {

    @Test
    void a_lowered_priority_is_counted_from_the_same_receipt_with_its_pauses() {
        Target repair = targets(
                        received("2026-10-08T10:00", HIGH),
                        new Waiting(at("2026-10-08T11:00")),
                        new Resumed(at("2026-10-08T11:30")),
                        new PrioritySet(at("2026-10-08T12:00"), MEDIUM))
                .repair();

        assertThat(repair.start()).isEqualTo(at("2026-10-08T10:00"));
        assertThat(repair.deadline()).isEqualTo(at("2026-10-09T10:00"));
    }

    @Test
    void a_raised_priority_is_counted_from_the_raise_and_its_column() {
        Target repair = targets(received("2026-10-08T10:00", MEDIUM), new PrioritySet(at("2026-10-08T20:00"), HIGH))
                .repair();

        assertThat(repair.regime()).isEqualTo(Regime.OUTSIDE);
        assertThat(repair.deadline()).isEqualTo(at("2026-10-09T00:00"));
    }

    @Test
    void a_raise_never_makes_a_target_later() {
        Targets targets = targets(received("2026-10-08T10:00", MEDIUM), new PrioritySet(at("2026-10-08T10:45"), HIGH));

        assertThat(targets.response().deadline()).isEqualTo(at("2026-10-08T11:00"));
        assertThat(targets.repair().deadline()).isEqualTo(at("2026-10-08T12:45"));
    }

    @Test
    void back_to_an_earlier_priority_counts_from_its_first_start() {
        assertThat(targets(
                                received("2026-10-08T10:00", HIGH),
                                new PrioritySet(at("2026-10-08T10:30"), LOW),
                                new PrioritySet(at("2026-10-08T11:30"), HIGH))
                        .repair()
                        .deadline())
                .isEqualTo(at("2026-10-08T12:00"));
        assertThat(targets(
                                received("2026-10-08T10:00", LOW),
                                new PrioritySet(at("2026-10-08T11:00"), HIGH),
                                new PrioritySet(at("2026-10-08T11:30"), LOW),
                                new PrioritySet(at("2026-10-08T12:30"), HIGH))
                        .repair()
                        .deadline())
                .isEqualTo(at("2026-10-08T13:00"));
    }

    @Test
    void back_to_a_raised_priority_keeps_the_target_it_may_not_pass() {
        Target response = targets(
                        received("2026-10-08T10:00", LOW),
                        new PrioritySet(at("2026-10-08T16:30"), MEDIUM),
                        new PrioritySet(at("2026-10-08T16:40"), HIGH),
                        new PrioritySet(at("2026-10-08T16:50"), MEDIUM))
                .response();

        assertThat(response.deadline()).isEqualTo(at("2026-10-08T17:00"));
    }

    @Test
    void a_met_response_keeps_its_target_when_the_priority_changes_later() {
        Target response = targets(
                        received("2026-10-08T10:00", HIGH),
                        new Responded(at("2026-10-08T10:45")),
                        new PrioritySet(at("2026-10-08T11:00"), LOW))
                .response();

        assertThat(response.deadline()).isEqualTo(at("2026-10-08T10:30"));
        assertThat(response.stateAt(at("2026-10-08T11:00"))).isEqualTo(TargetState.MET_LATE);
    }

    @Test
    void only_the_first_response_counts() {
        Target response = targets(
                        received("2026-10-08T10:00", HIGH),
                        new Responded(at("2026-10-08T10:30")),
                        new Responded(at("2026-10-08T15:00")))
                .response();

        assertThat(response.metAt()).contains(at("2026-10-08T10:30"));
        assertThat(response.stateAt(at("2026-10-08T16:00"))).isEqualTo(TargetState.MET);
    }

    @Test
    void a_reopening_goes_on_with_the_time_that_was_left() {
        Target repair = targets(
                        received("2026-10-08T10:00", HIGH),
                        new Solved(at("2026-10-08T11:30")),
                        new Reopened(at("2026-10-12T09:00")))
                .repair();

        assertThat(repair.metAt()).isEmpty();
        assertThat(repair.deadline()).isEqualTo(at("2026-10-12T09:30"));
    }

    @Test
    void a_pause_counts_only_when_it_starts_before_the_deadline() {
        assertThat(targets(
                                received("2026-10-08T10:00", HIGH),
                                new Waiting(at("2026-10-08T11:59:59")),
                                new Resumed(at("2026-10-08T13:00")))
                        .repair()
                        .deadline())
                .isEqualTo(at("2026-10-08T13:00:01"));
        assertThat(targets(
                                received("2026-10-08T10:00", HIGH),
                                new Waiting(at("2026-10-08T12:00")),
                                new Resumed(at("2026-10-08T13:00")))
                        .repair()
                        .deadline())
                .isEqualTo(at("2026-10-08T12:00"));
    }

    @Test
    void the_deadline_by_the_letter_stands_beside_the_promise_with_its_own_pauses() {
        Target repair = targets(
                        received("2026-10-08T08:00", HIGH),
                        new Waiting(at("2026-10-08T11:00")),
                        new Resumed(at("2026-10-08T12:00")))
                .repair();

        assertThat(repair.deadline()).isEqualTo(at("2026-10-08T10:30"));
        assertThat(repair.byTheLetter()).isEqualTo(at("2026-10-08T13:00"));
    }

    @Test
    void a_policy_without_envelope_promises_the_letter() {
        Target response = ServiceLevel.targets(
                        Policies.byTheLetter(),
                        HolidayHistory.always(Policies.PUBLIC_HOLIDAYS),
                        List.of(received("2026-10-08T08:29:59", HIGH)))
                .response();

        assertThat(response.deadline()).isEqualTo(at("2026-10-08T10:29:59")).isEqualTo(response.byTheLetter());
    }

    @Test
    void states_follow_the_time() {
        Target response = targets(received("2026-10-08T10:00", MEDIUM)).response();

        assertThat(response.stateAt(at("2026-10-08T10:44:59"))).isEqualTo(TargetState.ON_TIME);
        assertThat(response.stateAt(at("2026-10-08T10:45"))).isEqualTo(TargetState.SOON);
        assertThat(response.stateAt(at("2026-10-08T11:00"))).isEqualTo(TargetState.SOON);
        assertThat(response.stateAt(at("2026-10-08T11:00").plusNanos(1))).isEqualTo(TargetState.LATE);
    }

    @Test
    void waiting_shows_as_paused_unless_the_target_was_missed_before() {
        Target waiting = targets(received("2026-10-08T10:00", HIGH), new Waiting(at("2026-10-08T11:00")))
                .repair();
        assertThat(waiting.paused()).isTrue();
        assertThat(waiting.stateAt(at("2026-10-20T11:00"))).isEqualTo(TargetState.PAUSED);

        Target missed = targets(received("2026-10-08T10:00", HIGH), new Waiting(at("2026-10-08T13:00")))
                .repair();
        assertThat(missed.paused()).isFalse();
        assertThat(missed.stateAt(at("2026-10-20T11:00"))).isEqualTo(TargetState.LATE);
    }

    @Test
    void a_share_of_the_time_leaves_pauses_out() {
        Target repair = targets(
                        received("2026-10-08T10:00", HIGH),
                        new Waiting(at("2026-10-08T11:00")),
                        new Resumed(at("2026-10-08T15:00")))
                .repair();

        assertThat(repair.instantAt(25)).isEqualTo(at("2026-10-08T10:30"));
        assertThat(repair.instantAt(75)).isEqualTo(at("2026-10-08T15:30"));
        assertThat(repair.instantAt(100)).isEqualTo(repair.deadline());
        assertThatThrownBy(() -> repair.instantAt(101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_may_come_in_any_order_but_none_before_the_receipt() {
        ClockEvent received = received("2026-10-08T10:00", HIGH);
        ClockEvent responded = new Responded(at("2026-10-08T10:10"));

        assertThat(targets(responded, received).response().metAt()).contains(responded.at());
        assertThatThrownBy(() -> targets(received, new Responded(at("2026-10-08T09:00"))))
                .hasMessageContaining("receipt");
    }

    private static Targets targets(ClockEvent... events) {
        return Policies.defaultLevel().targets(List.of(events));
    }

    private static ClockEvent received(String at, Priority priority) {
        return new Received(at(at), priority);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
