package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that the service levels were agreed with. */
class WorkedExamplesTest {

    private static final WorkingCalendar CALENDAR = Policies.defaultLevel().calendar();

    @ParameterizedTest
    @CsvFileSource(resources = "worked-examples.csv")
    void every_priority_is_due_when_the_table_says(
            String reportedAt,
            String column,
            String highResponse,
            String highRepair,
            String mediumResponse,
            String mediumRepair,
            String lowResponse,
            String lowRepair) {
        assertDue(reportedAt, column, Priority.HIGH, highResponse, highRepair);
        assertDue(reportedAt, column, Priority.MEDIUM, mediumResponse, mediumRepair);
        assertDue(reportedAt, column, Priority.LOW, lowResponse, lowRepair);
    }

    private static void assertDue(String reportedAt, String column, Priority priority, String response, String repair) {
        Targets targets =
                Policies.defaultLevel().targets(List.of(new ClockEvent.Received(instant(reportedAt), priority)));
        assertThat(targets.response().deadline()).isEqualTo(instant(response));
        assertThat(targets.repair().deadline()).isEqualTo(instant(repair));
        assertThat(targets.response().regime()).hasToString(column.toUpperCase());
        assertThat(targets.repair().regime()).isEqualTo(targets.response().regime());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-13T10:00:00+02:00, 2026-05-15T17:00:00+02:00, 2026-05-18T17:00:00+02:00",
        "2026-04-24T17:30:00+02:00, 2026-04-28T17:00:00+02:00, 2026-04-29T17:00:00+02:00",
        "2026-12-24T16:59:59+01:00, 2026-12-28T17:00:00+01:00, 2026-12-29T17:00:00+01:00"
    })
    void a_complaint_is_due_at_the_end_of_a_working_day(String received, String first, String second) {
        assertThat(CALENDAR.endOfWorkingDay(instant(received), 1)).isEqualTo(instant(first));
        assertThat(CALENDAR.endOfWorkingDay(instant(received), 2)).isEqualTo(instant(second));
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 2026-10-08T10:00, 2026-10-08T16:30, 2026-10-09T09:00, 2026-10-09T10:30",
        "MEDIUM, 2026-10-08T10:00, 2026-10-08T17:30, 2026-10-09T08:00, 2026-10-09T09:30",
        "MEDIUM, 2026-10-09T16:30, 2026-10-09T16:45, 2026-10-12T09:00, 2026-10-12T16:45",
        "HIGH, 2026-10-08T10:00, 2026-10-08T14:00, 2026-10-08T17:00, 2026-10-08T12:00"
    })
    void waiting_for_the_customer_moves_the_repair(
            Priority priority, String received, String waiting, String resumed, String deadline) {
        Targets targets = Policies.defaultLevel()
                .targets(List.of(
                        new ClockEvent.Received(local(received), priority),
                        new ClockEvent.Waiting(local(waiting)),
                        new ClockEvent.Resumed(local(resumed))));

        assertThat(targets.repair().deadline()).isEqualTo(local(deadline));
    }

    @ParameterizedTest
    @CsvSource("LOW, 2026-10-08T10:00, 75, 2026-10-14T13:07:30")
    void a_share_of_the_time_is_measured_on_the_clock_of_the_rule(
            Priority priority, String received, int percent, String expected) {
        Target repair = Policies.defaultLevel()
                .targets(List.of(new ClockEvent.Received(local(received), priority)))
                .repair();

        assertThat(repair.instantAt(percent)).isEqualTo(local(expected));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
