package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    Desks desks;

    @Inject
    Tallies tallies;

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
    void somebody_leafs_forward_and_back_through_all_rows_once() {
        List<Long> newestFirst = fiveTickets();

        Rows first = pageOfTwo(null);
        Rows second = pageOfTwo(first.next());
        Rows third = pageOfTwo(second.next());
        assertThat(numbers(first, second, third)).isEqualTo(newestFirst);
        assertThat(first.previous()).isNull();
        assertThat(third.next()).isNull();

        assertThat(pageOfTwo(third.previous())).isEqualTo(second);
        assertThat(pageOfTwo(second.previous())).isEqualTo(first);
    }

    @Test
    void what_changes_while_somebody_leafs_shows_no_row_twice_and_hides_none() {
        List<Long> newestFirst = fiveTickets();
        Rows first = pageOfTwo(null);
        submitted();
        customerSays(nurse, newestFirst.get(4), "Nog iets");

        assertThat(numbers(pageOfTwo(first.next()))).isEqualTo(newestFirst.subList(2, 4));
    }

    @Test
    void a_page_has_at_least_one_row_and_a_place_beyond_the_end_none() {
        fiveTickets();

        assertThat(lists.ofOrganisation(nurse, new ListFilter(null, Scope.ALL), null, 0)
                        .rows())
                .hasSize(1);
        assertThat(pageOfTwo(new Position(false, 0, Instant.EPOCH, 1))).isEqualTo(Rows.NONE);
        assertThat(pageOfTwo(new Position(true, 0, null, 1))).isEqualTo(Rows.NONE);
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void every_order_is_leafed_through_without_gaps(QueueOrder order) {
        submitted(UNAVAILABLE);
        submitted(ANNOYING);
        staffSays(anna, submitted(), "Vraag?", Status.WAITING_FOR_CUSTOMER);
        staffSays(anna, submitted(), "Vraag?", Status.WAITING_FOR_CUSTOMER);
        fiveTickets();
        QueueFilter filter = new QueueFilter(Queue.OPEN, null, null, null, null, organisation, "", order);
        List<Long> whole = numbers(lists.queue(anna, filter, null, 100));
        assertThat(whole).hasSize(9);

        List<Long> leafed = new ArrayList<>();
        Rows last = null;
        for (Position place = null; last == null || place != null; place = last.next()) {
            last = lists.queue(anna, filter, place, 2);
            leafed.addAll(numbers(last));
        }
        assertThat(leafed).isEqualTo(whole);

        List<Long> back = new ArrayList<>(numbers(last));
        while (last.previous() != null) {
            last = lists.queue(anna, filter, last.previous(), 2);
            back.addAll(0, numbers(last));
        }
        assertThat(back).isEqualTo(whole);
    }

    @Test
    void queues_are_narrowed_by_team_priority_product_and_organisation() {
        long high = submitted(UNAVAILABLE);
        long low = submitted(ANNOYING);
        long product = products.find("ncare").orElseThrow().id();

        assertThat(narrowed(null, null, null)).contains(high, low);
        assertThat(narrowed(null, Priority.HIGH, product)).containsExactly(high);
        assertThat(narrowed(1L, Priority.LOW, product)).containsExactly(low);
        assertThat(narrowed(999L, null, null)).isEmpty();
        assertThat(narrowed(null, null, 999L)).isEmpty();
        assertThat(numbers(lists.queue(
                        anna,
                        new QueueFilter(Queue.OPEN, null, null, null, null, 999_999L, "", QueueOrder.DUE),
                        null,
                        10)))
                .isEmpty();
    }

    @Test
    void what_was_escalated_shows_to_support_and_to_nobody_else() throws SQLException {
        long number = submitted();
        owner("update ticket set escalated = 75 where number = " + number);

        assertThat(lists.queue(anna, QueueFilter.of(null, Long.toString(number), QueueOrder.DUE), null, 1)
                        .rows()
                        .get(0)
                        .escalated())
                .isEqualTo(75);
        assertThat(list("", Scope.ALL).rows().get(0).escalated()).isZero();
    }

    @Test
    void a_page_takes_one_statement_and_so_do_all_counts_around_it() {
        fiveTickets();

        assertThat(database.statementsOf(() -> pageOfTwo(null))).hasSize(1);
        assertThat(database.statementsOf(() -> lists.counts(nurse, ""))).hasSize(1);
        assertThat(database.statementsOf(
                        () -> lists.queue(anna, QueueFilter.of(Queue.OPEN, "", QueueOrder.DUE), null, 25)))
                .hasSize(1);
        assertThat(database.statementsOf(() -> desks.of(anna))).hasSize(1);
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

        assertThat(lists.ofOrganisation(nurse, new ListFilter(words, Scope.ALL), null, 10)
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
                        .rows())
                .isEmpty();
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
        assertThat(desks.of(anna).count(Queue.MINE)).isEqualTo(Count.exactly(3));
        assertThat(desks.of(bert).count(Queue.MINE)).isEqualTo(Count.NONE);
    }

    @Test
    void counts_agree_with_the_lists_whatever_happens_to_a_ticket() throws SQLException {
        submitted();
        long solved = solved();
        long waiting = submitted();
        staffSays(anna, waiting, "Vraag?", Status.WAITING_FOR_CUSTOMER);
        followers.follow(colleague, waiting);
        handling.assign(
                anna,
                waiting,
                anna.accountId(),
                handledBy(anna, waiting).header().version());
        clock.advance(Duration.ofMinutes(50));
        assertCounted();

        resolution.accept(nurse, solved, versionFor(nurse, solved));
        customerSays(nurse, waiting, "De Linde");
        handling.assign(anna, waiting, null, handledBy(anna, waiting).header().version());
        clock.advance(Duration.ofDays(30));
        assertCounted();

        tallies.fold();
        assertCounted();
    }

    private void assertCounted() {
        Desk desk = desks.of(anna);
        for (Queue queue : Queue.values()) {
            assertThat(lists.queue(anna, QueueFilter.of(queue, "", QueueOrder.DUE), null, 1000)
                            .rows())
                    .as(queue.name())
                    .hasSize((int) desk.count(queue).number());
        }
        assertThat(desk.teams())
                .allSatisfy(team -> assertThat(lists.queue(
                                        anna,
                                        new QueueFilter(
                                                Queue.OPEN, null, team.id(), null, null, null, "", QueueOrder.DUE),
                                        null,
                                        1000)
                                .rows())
                        .as(team.name())
                        .hasSize((int) team.count().number()));
        for (Caller reader : List.of(nurse, colleague)) {
            for (Scope scope : Scope.values()) {
                assertThat(lists.ofOrganisation(reader, new ListFilter("", scope), null, 1000)
                                .rows())
                        .as(scope.name())
                        .hasSize(lists.counts(reader, "").get(scope).intValue());
                assertThat(lists.ofOrganisation(reader, new ListFilter("medicatie", scope), null, 1000)
                                .rows())
                        .as(scope.name() + " with words")
                        .hasSize(lists.counts(reader, "medicatie").get(scope).intValue());
            }
        }
    }

    @Test
    void R4_tickets_that_change_at_once_while_the_tally_is_folded_are_all_counted() throws Exception {
        long before = desks.of(anna).count(Queue.OPEN).number();
        List<Supplier<Long>> deeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            deeds.add(this::submitted);
            deeds.add(() -> {
                tallies.fold();
                return 0L;
            });
        }
        assertThat(AtOnce.run(deeds)).allSatisfy(result -> assertThat(result).isInstanceOf(Long.class));
        tallies.fold();
        tallies.fold();

        assertThat(desks.of(anna).count(Queue.OPEN)).isEqualTo(Count.exactly(before + 12));
        assertThat(lists.counts(nurse, "")).containsEntry(Scope.OPEN, 12L);
    }

    /** The plan is what grows or does not; times are measured by the performance report. */
    @Test
    void a_page_of_a_queue_is_read_from_its_index_however_many_tickets_there_are() throws SQLException {
        workedOnAndClosed(20_000);
        String open = TicketLists.OPEN;
        String page = " order by t.due_order, t.number limit 26";

        assertThat(List.of(
                        plan("select t.* from ticket t where " + open + page),
                        plan("select t.* from ticket t where " + open + " and t.assignee_id = " + anna.accountId()
                                + page),
                        plan("select t.* from ticket t where " + open + " and t.assignee_id is null" + page),
                        plan("select t.* from ticket t where " + open + " and t.team_id = 1" + page),
                        plan("select t.* from ticket t where t.status = 'SOLVED'" + page),
                        plan("select t.* from ticket t where (t.due_order, t.number) > ('infinity', 1005000)" + page)))
                .allSatisfy(plan -> assertThat(plan)
                        .contains("Index Scan using ticket_")
                        .doesNotContain("Sort", "Seq Scan", "Bitmap"));
    }

    private void workedOnAndClosed(int many) throws SQLException {
        owner("""
                insert into ticket (number, type, organisation_id, team_id, subject, status, priority, submitter_id,
                    assignee_id, submission_key, received_at, changed_at, version, public_version, solved_at, closed_at,
                    response_due, response_letter, repair_due, repair_letter, due_at)
                select 1000000 + i, 'SUPPORT_QUESTION', %d, (select min(id) from team), 'Oude vraag ' || i,
                    case i %% 20 when 0 then 'IN_PROGRESS' when 1 then 'SOLVED' else 'CLOSED' end, 'LOW', %d,
                    case when i %% 40 = 0 then %d end, 'old' || i, now(), now(), 1, 1,
                    case when i %% 20 <> 0 then now() end, case when i %% 20 > 1 then now() end, now(), now(), now(),
                    now(), case when i %% 20 = 0 then now() end
                from generate_series(1, %d) i""".formatted(organisation, nurse.accountId(), anna.accountId(), many));
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
        return lists.ofOrganisation(nurse, new ListFilter(words, scope), null, 10);
    }

    /** The last one in front. */
    private List<Long> fiveTickets() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(1));
            numbers.add(0, submitted());
        }
        return numbers;
    }

    private Rows pageOfTwo(Position position) {
        return lists.ofOrganisation(nurse, new ListFilter("", Scope.ALL), position, 2);
    }

    private List<Long> narrowed(Long team, Priority priority, Long product) {
        return numbers(lists.queue(
                anna,
                new QueueFilter(Queue.UNASSIGNED, null, team, priority, product, organisation, "", QueueOrder.DUE),
                null,
                10));
    }

    private static List<Long> numbers(Rows... pages) {
        return Arrays.stream(pages)
                .flatMap(page -> page.rows().stream())
                .map(TicketRow::number)
                .toList();
    }

    private List<Long> numbers(Scope scope) {
        return list("", scope).rows().stream().map(TicketRow::number).toList();
    }

    private List<TicketRow> ofColleague(Scope scope) {
        return lists.ofOrganisation(colleague, new ListFilter("", scope), null, 10)
                .rows();
    }

    private List<Long> mine(QueueOrder order) {
        return lists.queue(anna, QueueFilter.of(Queue.MINE, "", order), null, 10).rows().stream()
                .map(TicketRow::number)
                .toList();
    }
}
