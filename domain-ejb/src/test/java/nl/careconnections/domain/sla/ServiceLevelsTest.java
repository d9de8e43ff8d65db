package nl.careconnections.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ServiceLevelsTest {

    private static final Instant THURSDAY_TEN = Instant.parse("2026-10-08T08:00:00Z");

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    DataSource dataSource;

    @AfterEach
    void leave_the_default_policy() throws SQLException {
        execute("delete from sla_closing_day");
        execute("delete from sla_holiday_setting where known_from > '1970-01-01T00:00:00Z'");
        execute("delete from sla_policy_row where policy_id in "
                + "(select id from sla_policy where effective_from > '1970-01-01')");
        execute("delete from sla_policy where effective_from > '1970-01-01'");
    }

    @Test
    void the_seeded_policy_is_the_table_of_the_manual() {
        Target response = serviceLevels
                .targetsOf(List.of(new ClockEvent.Received(THURSDAY_TEN, Priority.LOW)))
                .response();

        assertThat(response.reasoning().policy()).isEqualTo(Policies.byDefault());
        assertThat(response.reasoning().calendar().holidays()).isEqualTo(Policies.PUBLIC_HOLIDAYS);
    }

    @Test
    void the_default_policy_holds_from_1970_and_not_before() {
        Instant first = Instant.parse("1969-12-31T23:00:00Z");
        assertThat(serviceLevels
                        .targetsOf(List.of(new ClockEvent.Received(first, Priority.HIGH)))
                        .response()
                        .deadline())
                .isEqualTo(first.plusSeconds(7200));
        List<ClockEvent> before = List.of(new ClockEvent.Received(first.minusSeconds(1), Priority.HIGH));
        assertThatThrownBy(() -> serviceLevels.targetsOf(before)).hasMessageContaining("No policy");
    }

    @Test
    void a_closing_day_reaches_open_tickets_but_not_targets_already_missed() throws SQLException {
        List<ClockEvent> low = List.of(new ClockEvent.Received(THURSDAY_TEN, Priority.LOW));
        assertThat(serviceLevels.targetsOf(low).repair().deadline()).isEqualTo("2026-10-15T15:00:00Z");

        execute("insert into sla_closing_day (day, dutch_name, english_name, added_at) "
                + "values ('2026-10-09', 'Personeelsdag', 'Staff day', '2026-10-08T18:00:00Z')");

        Targets targets = serviceLevels.targetsOf(low);
        assertThat(targets.repair().deadline()).isEqualTo("2026-10-16T15:00:00Z");
        assertThat(targets.response().deadline()).isEqualTo("2026-10-08T15:00:00Z");
        assertThat(serviceLevels.inServiceWindow(Instant.parse("2026-10-09T08:00:00Z")))
                .isFalse();

        execute("update sla_closing_day set withdrawn_at = '2026-10-08T19:00:00Z'");

        assertThat(serviceLevels.targetsOf(low).repair().deadline()).isEqualTo("2026-10-15T15:00:00Z");
        assertThat(serviceLevels.inServiceWindow(Instant.parse("2026-10-09T08:00:00Z")))
                .isTrue();
    }

    @Test
    void a_missed_target_keeps_its_deadline_when_the_calendar_changes_later() throws SQLException {
        List<ClockEvent> low = List.of(new ClockEvent.Received(THURSDAY_TEN, Priority.LOW));

        execute("insert into sla_closing_day (day, dutch_name, english_name, added_at) "
                + "values ('2026-10-09', 'Personeelsdag', 'Staff day', '2026-10-15T15:00:01Z')");

        assertThat(serviceLevels.targetsOf(low).repair().deadline()).isEqualTo("2026-10-15T15:00:00Z");
    }

    @Test
    void good_friday_and_a_yearly_liberation_day_are_settings() throws SQLException {
        Instant goodFriday = Instant.parse("2027-03-26T10:00:00Z");
        Instant liberationDay = Instant.parse("2027-05-05T10:00:00Z");
        assertThat(serviceLevels.inServiceWindow(goodFriday)).isTrue();
        assertThat(serviceLevels.inServiceWindow(liberationDay)).isTrue();

        execute("insert into sla_holiday_setting (known_from, good_friday, liberation_day_every_year) "
                + "values ('2026-10-01T00:00:00Z', true, true)");

        assertThat(serviceLevels.inServiceWindow(goodFriday)).isFalse();
        assertThat(serviceLevels.inServiceWindow(liberationDay)).isFalse();
    }

    @Test
    void the_policy_in_force_at_receipt_holds_with_its_window() throws SQLException {
        execute("insert into sla_policy (effective_from, window_from, window_until, known_from) "
                + "values ('2026-10-09', '08:00', '18:00', '2026-10-01T00:00:00Z')");
        execute(
                "insert into sla_policy_row (policy_id, priority, metric, regime, clock, amount) select (select id from sla_policy where effective_from = '2026-10-09'), "
                        + "priority, metric, regime, clock, amount from sla_policy_row");

        Instant friday = Instant.parse("2026-10-09T06:00:00Z");
        assertThat(serviceLevels
                        .targetsOf(List.of(new ClockEvent.Received(THURSDAY_TEN, Priority.LOW)))
                        .repair()
                        .deadline())
                .isEqualTo("2026-10-15T15:00:00Z");
        assertThat(serviceLevels
                        .targetsOf(List.of(new ClockEvent.Received(friday, Priority.LOW)))
                        .repair()
                        .deadline())
                .isEqualTo("2026-10-16T16:00:00Z");
        assertThat(serviceLevels.serviceWindow(friday).from()).hasToString("08:00");
    }

    @Test
    void terms_of_other_procedures_end_with_a_working_day() {
        assertThat(serviceLevels.term(THURSDAY_TEN, 10).deadline()).isEqualTo("2026-10-22T15:00:00Z");
    }

    @Test
    void a_ticket_without_receipt_has_no_targets() {
        assertThatThrownBy(() -> serviceLevels.targetsOf(List.of())).hasMessageContaining("receipt");
        List<ClockEvent> events = List.of(new ClockEvent.Responded(THURSDAY_TEN));
        assertThatThrownBy(() -> serviceLevels.targetsOf(events)).hasMessageContaining("receipt");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
