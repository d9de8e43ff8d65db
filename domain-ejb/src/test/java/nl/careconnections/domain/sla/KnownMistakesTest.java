package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes that other help desks shipped: one test for each. */
class KnownMistakesTest {

    private static final WorkingCalendar CALENDAR = Policies.defaultLevel().calendar();

    @Test
    void seconds_at_closing_time_are_not_rounded_to_minutes() {
        assertThat(CALENDAR.isInside(at("2026-10-08T16:59:59"))).isTrue();
        assertThat(CALENDAR.isInside(at("2026-10-08T17:00"))).isFalse();
        assertThat(repair("2026-10-08T16:59:59", Priority.MEDIUM).deadline()).isEqualTo(at("2026-10-09T16:29:59"));
    }

    @Test
    void fractions_of_a_second_neither_move_a_deadline_nor_hide_a_breach() {
        Instant received = at("2026-10-08T10:00");
        Target response = Policies.defaultLevel()
                .targets(List.of(
                        new ClockEvent.Received(received.plusMillis(999), Priority.HIGH),
                        new ClockEvent.Responded(at("2026-10-08T10:30").plusMillis(1))))
                .response();

        assertThat(response.deadline()).isEqualTo(at("2026-10-08T10:30"));
        assertThat(response.stateAt(at("2026-10-08T11:00"))).isEqualTo(TargetState.MET_LATE);
    }

    @Test
    void a_window_can_start_at_any_second() {
        ServiceWindow odd = new ServiceWindow(LocalTime.of(8, 30, 1), LocalTime.of(16, 59, 59));
        Policy policy = Policies.byDefault();
        Target response = ServiceLevel.targets(
                        Policies.with(
                                odd,
                                EnumSet.allOf(Priority.class),
                                policy.rows().toArray(PolicyRow[]::new)),
                        HolidayHistory.always(Policies.PUBLIC_HOLIDAYS),
                        List.of(new ClockEvent.Received(at("2026-10-08T08:30"), Priority.MEDIUM)))
                .response();

        assertThat(response.regime()).isEqualTo(Regime.OUTSIDE);
        assertThat(response.deadline()).isEqualTo(at("2026-10-08T09:30:01"));
    }

    @Test
    void the_next_window_is_found_after_the_longest_holidays() {
        assertThat(opensAfter("2026-12-24T17:00")).isEqualTo(at("2026-12-28T08:30"));
        assertThat(Duration.between(at("2026-12-24T17:00"), opensAfter("2026-12-24T17:00")))
                .isEqualTo(Duration.ofMinutes(87 * 60 + 30));
        assertThat(Duration.between(at("2028-12-22T17:00"), opensAfter("2028-12-22T17:00")))
                .isEqualTo(Duration.ofMinutes(111 * 60 + 30));
    }

    @Test
    void waiting_is_computed_from_events_and_not_from_running_totals() {
        List<ClockEvent> withoutCorrection = List.of(
                new ClockEvent.Received(at("2026-10-08T10:00"), Priority.MEDIUM),
                new ClockEvent.Waiting(at("2026-10-08T11:00")),
                new ClockEvent.Resumed(at("2026-10-08T12:00")));
        Target medium = Policies.defaultLevel().targets(withoutCorrection).repair();
        Target high = Policies.defaultLevel()
                .targets(List.of(
                        withoutCorrection.get(0),
                        withoutCorrection.get(1),
                        withoutCorrection.get(2),
                        new ClockEvent.PrioritySet(at("2026-10-08T13:00"), Priority.HIGH)))
                .repair();

        assertThat(medium.deadline()).isEqualTo(at("2026-10-09T10:30"));
        assertThat(high.deadline()).isEqualTo(at("2026-10-08T15:00"));
    }

    @Test
    void next_years_holidays_are_there_on_31_december() {
        assertThat(CALENDAR.endOfWorkingDay(at("2026-12-31T16:00"), 1)).isEqualTo(at("2027-01-04T17:00"));
        assertThat(CALENDAR.endOfWorkingDay(at("2098-12-31T16:00"), 1)).isEqualTo(at("2099-01-02T17:00"));
    }

    @Test
    void nights_on_which_the_clock_changes_count_elapsed_hours() {
        assertThat(repair("2026-03-28T23:00", Priority.HIGH).deadline())
                .isEqualTo(at("2026-03-28T23:00").plus(Duration.ofHours(4)))
                .isEqualTo(at("2026-03-29T04:00"));
        assertThat(repair("2026-10-24T23:00", Priority.HIGH).deadline())
                .isEqualTo(at("2026-10-24T23:00").plus(Duration.ofHours(4)))
                .isEqualTo(at("2026-10-25T02:00").plus(Duration.ofHours(1)));
    }

    @Test
    void a_pause_that_goes_straight_to_solved_is_deducted() {
        Target repair = Policies.defaultLevel()
                .targets(List.of(
                        new ClockEvent.Received(at("2026-10-08T10:00"), Priority.HIGH),
                        new ClockEvent.Waiting(at("2026-10-08T11:00")),
                        new ClockEvent.Solved(at("2026-10-08T16:00"))))
                .repair();

        assertThat(repair.deadline()).isEqualTo(at("2026-10-08T17:00"));
        assertThat(repair.stateAt(at("2026-10-09T10:00"))).isEqualTo(TargetState.MET);
    }

    @Test
    void a_reopening_does_not_reset_the_response() {
        Target response = Policies.defaultLevel()
                .targets(List.of(
                        new ClockEvent.Received(at("2026-10-08T10:00"), Priority.HIGH),
                        new ClockEvent.Responded(at("2026-10-08T10:10")),
                        new ClockEvent.Solved(at("2026-10-08T11:00")),
                        new ClockEvent.Reopened(at("2026-10-09T10:00"))))
                .response();

        assertThat(response.metAt()).contains(at("2026-10-08T10:10"));
        assertThat(response.deadline()).isEqualTo(at("2026-10-08T10:30"));
    }

    @Test
    void a_ticket_that_staff_registers_later_counts_from_the_call() {
        Targets targets = Policies.defaultLevel()
                .targets(List.of(
                        new ClockEvent.Received(at("2026-10-08T10:00"), Priority.MEDIUM),
                        new ClockEvent.Responded(at("2026-10-08T10:00"))));

        assertThat(targets.response().stateAt(at("2026-10-08T12:00"))).isEqualTo(TargetState.MET);
        assertThat(targets.repair().deadline()).isEqualTo(at("2026-10-09T09:30"));
    }

    @Test
    void a_change_of_calendar_reaches_open_targets_and_leaves_settled_ones() {
        Instant learned = at("2026-10-09T12:00");
        ClosingDay monday = new ClosingDay(LocalDate.of(2026, 10, 12), "Verhuizing", "Moving house");
        HolidayHistory history = new HolidayHistory(List.of(
                new HolidayHistory.Version(Instant.EPOCH, Policies.PUBLIC_HOLIDAYS),
                new HolidayHistory.Version(learned, Holidays.of(false, false, List.of(monday)))));
        ServiceLevel level = new ServiceLevel(Policies.byDefault(), history);
        ClockEvent received = new ClockEvent.Received(at("2026-10-08T10:00"), Priority.LOW);

        assertThat(level.targets(List.of(received)).repair().deadline()).isEqualTo(at("2026-10-16T17:00"));
        assertThat(level.targets(List.of(received)).response().deadline()).isEqualTo(at("2026-10-08T17:00"));
        assertThat(level.targets(List.of(received, new ClockEvent.Solved(learned.minusSeconds(1))))
                        .repair()
                        .deadline())
                .isEqualTo(at("2026-10-15T17:00"));
    }

    @Test
    void a_warning_is_measured_on_the_clock_of_the_deadline_and_never_falls_in_the_night() {
        for (int minute = 0; minute < 7 * 24 * 60; minute++) {
            Instant received = at("2026-10-05T00:00").plusSeconds(minute * 60L);
            Target target = Policies.defaultLevel()
                    .targets(List.of(new ClockEvent.Received(received, Priority.LOW)))
                    .repair();
            Instant warning = target.instantAt(75);

            assertThat(CALENDAR.isInside(warning.minusSeconds(1)) || CALENDAR.isInside(warning))
                    .as("warning at %s for a report at %s", warning, received)
                    .isTrue();
            assertThat(warning).isBetween(received, target.deadline());
        }
    }

    private static Instant opensAfter(String local) {
        return Instant.ofEpochSecond(CALENDAR.nextEdge(at(local).getEpochSecond()));
    }

    private static Target repair(String received, Priority priority) {
        return Policies.defaultLevel()
                .targets(List.of(new ClockEvent.Received(at(received), priority)))
                .repair();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
