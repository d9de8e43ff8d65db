package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class TicketListsTest extends TicketStory {

    @Inject
    TicketLists lists;

    @Inject
    Handling handling;

    @Inject
    Resolution resolution;

    @Inject
    Followers followers;

    @Inject
    TestDatabase database;

    @Test
    void an_organisation_sees_its_own_tickets_by_scope() {
        long open = submitted();
        clock.advance(Duration.ofMinutes(1));
        long waiting = submitted();
        staffSays(anna, waiting, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);
        clock.advance(Duration.ofMinutes(1));
        long solved = solved();
        clock.advance(Duration.ofMinutes(1));
        long closed = solved();
        resolution.accept(nurse, closed, versionFor(nurse, closed));
        long other = tickets.submit(stranger, question(SERIOUS, null)).number();

        assertThat(numbers(Scope.ALL))
                .containsExactly(closed, solved, waiting, open)
                .doesNotContain(other);
        assertThat(numbers(Scope.OPEN)).containsExactly(waiting, open);
        assertThat(numbers(Scope.WAITING_FOR_ME)).containsExactly(solved, waiting);
        assertThat(numbers(Scope.MINE)).containsExactly(closed, solved, waiting, open);
        assertThat(numbers(Scope.SOLVED)).containsExactly(solved);
        assertThat(numbers(Scope.CLOSED)).containsExactly(closed);
        assertThat(ofColleague(Scope.MINE)).isEmpty();
        assertThat(ofColleague(Scope.WAITING_FOR_ME)).isEmpty();
        followers.follow(colleague, waiting);
        assertThat(ofColleague(Scope.WAITING_FOR_ME))
                .extracting(TicketRow::number)
                .containsExactly(waiting);

        TicketRow row = list("", Scope.WAITING_FOR_ME).rows().get(1);
        assertThat(row.product()).isEqualTo("nCare");
        assertThat(row.organisation()).startsWith("Zorggroep");
        assertThat(row.submitter()).isEqualTo("Verpleegkundige");
        assertThat(row.next().metric()).isEqualTo(Metric.REPAIR);
        assertThat(row.waitsForReader()).isTrue();
        assertThat(row.mine()).isTrue();
        assertThat(list("", Scope.CLOSED).rows().get(0).next()).isNull();
    }

    @Test
    void pages_hold_so_many_rows_and_tell_how_many_there_are() {
        List<Long> all = IntStream.range(0, 5)
                .mapToObj(i -> {
                    clock.advance(Duration.ofSeconds(1));
                    return submitted();
                })
                .toList();

        Rows second = lists.ofOrganisation(nurse, new ListFilter("", Scope.ALL, 1, 2));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(TicketRow::number).containsExactly(all.get(2), all.get(1));
        assertThat(lists.ofOrganisation(nurse, new ListFilter(null, Scope.ALL, 9, 2))
                        .rows())
                .isEmpty();
        assertThat(lists.ofOrganisation(nurse, new ListFilter("", Scope.ALL, -1, 0))
                        .rows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "toedienlijst",
                "Toedienlijsten",
                "toedien",
                "TOEDIENLIJST cliënten",
                "clienten",
                "de toedienlijst",
                "toedinlijst",
                "linde",
                "toedienlijst linde",
                "2.14.1",
                "de"
            })
    void words_are_found_in_any_form_with_typos_and_over_all_messages(String words) {
        long number = tickets.submit(
                        nurse, question("Toedienlijst is leeg", "Bij alle cliënten sinds versie 2.14.1", SERIOUS, null))
                .number();
        staffSays(anna, number, "Gaat het om De Linde?", Status.WAITING_FOR_CUSTOMER);

        assertThat(list(words, Scope.ALL).rows()).extracting(TicketRow::number).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"toedienlijst printer", "factuur", "& | ! :* ( '", "%", "10"})
    void what_is_not_there_is_not_found_and_signs_mean_nothing(String words) {
        tickets.submit(nurse, question("Toedienlijst is leeg", "Bij alle cliënten", SERIOUS, null));

        assertThat(lists.ofOrganisation(nurse, new ListFilter(words, Scope.ALL, 0, 10))
                        .rows())
                .hasSize(words.chars().anyMatch(Character::isLetterOrDigit) ? 0 : 1);
    }

    @Test
    void the_number_finds_its_ticket() {
        long number = submitted();
        submitted();

        assertThat(list(Long.toString(number), Scope.ALL).rows())
                .extracting(TicketRow::number)
                .containsExactly(number);
        assertThat(list(
                                Long.toString(tickets.submit(stranger, question(SERIOUS, null))
                                        .number()),
                                Scope.ALL)
                        .total())
                .isZero();
    }

    @Test
    void queues_are_ordered_by_what_is_due_first_most_urgent_or_longest_here() {
        long low = submitted(ANNOYING);
        clock.advance(Duration.ofMinutes(1));
        long medium = submitted(SERIOUS);
        clock.advance(Duration.ofMinutes(1));
        long high = submitted(UNAVAILABLE);
        for (long number : new long[] {low, medium, high}) {
            handling.assign(
                    anna,
                    number,
                    anna.accountId(),
                    handledBy(anna, number).header().version());
        }

        assertThat(mine(QueueOrder.DUE)).containsExactly(high, medium, low);
        assertThat(mine(QueueOrder.PRIORITY)).containsExactly(high, medium, low);
        assertThat(mine(QueueOrder.RECEIVED)).containsExactly(low, medium, high);
        assertThat(mine(QueueOrder.CHANGED)).contains(low, medium, high);
        assertThat(lists.counts(anna)).containsEntry(Queue.MINE, 3L);
        assertThat(lists.counts(bert)).containsEntry(Queue.MINE, 0L);
    }

    @Test
    void counts_agree_with_the_queues_and_never_read_what_was_closed() throws SQLException {
        submitted();
        solved();
        staffSays(anna, submitted(), "Vraag?", Status.WAITING_FOR_CUSTOMER);
        clock.advance(Duration.ofMinutes(50));
        Map<Queue, Long> counts = lists.counts(anna);
        for (Queue queue : Queue.values()) {
            assertThat(lists.queue(anna, new QueueFilter(queue, "", QueueOrder.DUE, 0, 1))
                            .total())
                    .as(queue.name())
                    .isEqualTo(counts.get(queue));
        }

        closedOverTheYears(20_000);
        assertThat(lists.counts(anna)).isEqualTo(counts);
        assertThat(plan("select count(*) filter (where t.due_at < now()), count(*) filter (where t.assignee_id = 1)"
                        + " from ticket t where t.status <> 'CLOSED'"))
                .contains("using ticket_")
                .doesNotContain("Seq Scan");
    }

    private void closedOverTheYears(int many) throws SQLException {
        owner("""
                insert into ticket (number, type, organisation_id, team_id, subject, status, priority, submitter_id,
                    submission_key, received_at, changed_at, version, public_version, solved_at, closed_at,
                    response_due, response_letter, repair_due, repair_letter)
                select 1000000 + i, 'SUPPORT_QUESTION', %d, (select min(id) from team), 'Oude vraag ' || i, 'CLOSED', 'LOW', %d, 'old' || i,
                    now(), now(), 1, 1, now(), now(), now(), now(), now(), now()
                from generate_series(1, %d) i""".formatted(organisation, nurse.accountId(), many));
        owner("vacuum analyze ticket");
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asOwner(database.name()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = TestPostgres.asOwner(database.name()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private Rows list(String words, Scope scope) {
        return lists.ofOrganisation(nurse, new ListFilter(words, scope, 0, 10));
    }

    private List<Long> numbers(Scope scope) {
        return list("", scope).rows().stream().map(TicketRow::number).toList();
    }

    private List<TicketRow> ofColleague(Scope scope) {
        return lists.ofOrganisation(colleague, new ListFilter("", scope, 0, 10)).rows();
    }

    private List<Long> mine(QueueOrder order) {
        return lists.queue(anna, new QueueFilter(Queue.MINE, "", order, 0, 10)).rows().stream()
                .map(TicketRow::number)
                .toList();
    }
}
