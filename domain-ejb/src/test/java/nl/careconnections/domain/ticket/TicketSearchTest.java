package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.TopicRights;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.search.Marked;
import nl.careconnections.domain.search.Replacement;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class TicketSearchTest extends TicketStory {

    @Inject
    TicketSearch search;

    @Inject
    Resolution resolution;

    @Inject
    TicketLists lists;

    @Inject
    AccessLog accessLog;

    @Inject
    TestDatabase database;

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "medicijnen, medicijn",
        "medicijn, Medicijnen",
        "medicatei, medicatie",
        "medicattie, medicatie",
        "mdicatie, medicatie",
        "medikatie, medicatie",
        "client, cliënten",
        "CLIËNT, clienten",
        "toedien, toedienlijst",
        "bewoner, cliënt/bewoner",
        "client/bewoner, bewoner van de cliënt",
        "2.14.1, versie 2.14.1",
        "e-mail, de e-mail",
        "lijst 2.14.1, Lijsten in 2.14.1",
        "'de medicatie, is weg!', medicatie weg"
    })
    void finds_dutch_words_in_any_form_with_typos_accents_and_signs(String typed, String written) {
        long inSubject = asked("Over " + written, "Kijk eens.");
        long inMessage = asked("Hulp nodig", "Kijk eens.");
        staffSays(anna, inMessage, "Het gaat om " + written, Status.WAITING_FOR_CUSTOMER);
        asked("Printer", "Papier is op.");

        assertThat(numbers(found(typed))).containsExactly(inMessage, inSubject);
    }

    @Test
    void all_words_have_to_be_in_the_ticket_wherever_they_stand() {
        long number = asked("Toedienlijst is leeg", "Op de tablet");
        staffSays(anna, number, "Welke afdeling?", Status.WAITING_FOR_CUSTOMER);

        assertThat(numbers(found("afdeling tablet toedienlijst"))).containsExactly(number);
        assertThat(numbers(found("inloggen tablet"))).as("the path counts too").containsExactly(number);
        assertThat(found("afdeling printer").hits()).isEmpty();
        assertThat(found("afdeling printer").searched().unknown()).containsExactly("printer");
    }

    @Test
    void tells_where_it_stands_who_wrote_it_and_marks_the_words() {
        long number = asked("Toedienlijst is leeg", "Op de <b>tablet</b> van de cliënt/bewoner");
        staffSays(anna, number, "Staat de toedienlijst op afdeling Zuid?", Status.WAITING_FOR_CUSTOMER);
        note(number, "Dit is storing 7");

        TicketHit message = found("afdelingen").hits().get(0);
        assertThat(message.place()).isEqualTo(Place.MESSAGE);
        assertThat(message.author()).isEqualTo("Supportmedewerker 1");
        assertThat(message.at()).isEqualTo(clock.now());
        assertThat(marked(message.excerpt())).containsExactly("afdeling");
        assertThat(message.excerpt().text()).isEqualTo("Staat de toedienlijst op afdeling Zuid?");

        TicketHit question = found("clienten tablet leeg").hits().get(0);
        assertThat(question.place()).isEqualTo(Place.QUESTION);
        assertThat(question.excerpt().text()).isEqualTo("Op de <b>tablet</b> van de cliënt/bewoner");
        assertThat(marked(question.excerpt())).containsExactly("tablet", "cliënt");
        assertThat(marked(question.subject())).containsExactly("leeg");

        assertThat(found("lijst openen").hits().get(0).place()).isEqualTo(Place.STEP);
        assertThat(found("ncare").hits().get(0).place()).isEqualTo(Place.HEAD);
        assertThat(supportFound("storing").hits().get(0).place()).isEqualTo(Place.NOTE);
    }

    @Test
    void the_ticket_with_the_typed_number_comes_first() {
        long number = asked("Toedienlijst is leeg", "Op de tablet");
        long other = asked("Gaat verder", "Zie " + number);

        assertThat(numbers(found(Long.toString(number)))).containsExactly(number, other);
        assertThat(numbers(found("#" + other))).containsExactly(other);
        assertThat(search.ofOrganisation(stranger, Long.toString(number), 0).hits())
                .isEmpty();
    }

    @Test
    void S12_notes_are_found_by_support_alone_and_never_offered_to_customers() {
        long number = asked("Toedienlijst is leeg", "Op de tablet");
        note(number, "Vermoedelijk kanariegeel");

        assertThat(numbers(supportFound("kanariegeel"))).contains(number);
        assertThat(replaced(supportFound("kanarigeel"))).contains("kanariegeel");
        for (String typed : List.of("kanariegeel", "kanarie", "kanariegele", "kanarigeel", "tablet kanariegeel")) {
            TicketHits found = found(typed);
            assertThat(found.hits()).as(typed).isEmpty();
            assertThat(found.searched().replaced()).as(typed).isEmpty();
            assertThat(found.searched().unknown()).as(typed).hasSize(1);
        }
        assertThat(found("tablet").hits().toString()).doesNotContain("kanarie");
    }

    @Test
    void S11_what_other_organisations_wrote_is_neither_found_nor_offered() {
        long number = asked("Toedienlijst van Smaragdhof", "Bij Smaragdhof");
        tickets.submit(stranger, question("Printer", "Printer doet het niet", SERIOUS, null));

        for (String typed : List.of("smaragdhof", "smaragd", "smaragdhov", "smaragdhofs", Long.toString(number))) {
            TicketHits found = search.ofOrganisation(stranger, typed, 0);
            assertThat(found.hits()).as(typed).isEmpty();
            assertThat(found.searched().replaced()).as(typed).isEmpty();
        }
        assertThat(numbers(search.ofOrganisation(colleague, "smaragdhov", 0)))
                .as("a colleague sees it")
                .containsExactly(number);
        assertThat(numbers(supportFound("smaragdhov"))).contains(number);
    }

    @Test
    void S12_redacted_words_are_gone_from_the_index_and_from_what_is_offered() throws SQLException {
        long number = asked("Medicatie van Kwakkelstein", "Bij Kwakkelsteins kamer");
        note(number, "Kwakkelstein gebeld");

        conversation.redactPassage(
                anna, number, handledBy(anna, number).timeline().get(0).id(), "Kwakkelstein", "naam");

        for (String typed : List.of("kwakkelstein", "kwakkel", "kwakkelsteen", "Kwakkelsteins")) {
            assertThat(supportFound(typed).hits()).as(typed).isEmpty();
            assertThat(supportFound(typed).searched().replaced()).as(typed).isEmpty();
            assertThat(found(typed).searched().unknown()).as(typed).hasSize(1);
        }
        assertThat(rowsOfIndexWith("kwakkel")).isZero();
        assertThat(numbers(found("medicatie kamer"))).as("the rest stays").containsExactly(number);
    }

    @Test
    void a_word_that_others_wrote_too_is_still_offered_after_a_redaction() {
        long number = asked("Zonnebloem", "Zonnebloem is leeg");
        long other = asked("Afdeling zonnebloem", "Ook hier");

        conversation.redactPassage(
                anna, number, handledBy(anna, number).timeline().get(0).id(), "zonnebloem", "naam");

        assertThat(numbers(found("zonnebleom"))).containsExactly(other);
        assertThat(replaced(supportFound("zonnebleom"))).containsExactly("zonnebloem");
    }

    @Test
    void says_which_words_were_searched_for_in_place_of_unknown_ones() {
        asked("Toedienlijst is leeg", "Op de tablet");

        assertThat(found("toedinlijst de tablet").searched().replaced())
                .containsExactly(new Replacement("toedinlijst", List.of("toedienlijst")));
        assertThat(found("tabblet").hits()).hasSize(1);
        assertThat(found("tab").hits()).as("begun").hasSize(1);
        assertThat(found("tub").searched().unknown()).as("too short to guess").containsExactly("tub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "het of de", "niet meer van de", "een één EEN"})
    void words_without_meaning_find_nothing_and_are_named(String typed) {
        asked("Niet meer van de een", "De het een");

        TicketHits found = found(typed);

        assertThat(found.searched().isEmpty()).isTrue();
        assertThat(found.hits()).isEmpty();
        assertThat(found.searched().meaningless()).containsExactly(typed.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "& | ! :* ( ' \\", "%", "//"})
    void nothing_typed_finds_nothing(String typed) {
        assertThat(found(typed).searched().isEmpty()).isTrue();
        assertThat(supportFound(typed).hits()).isEmpty();
    }

    @Test
    void far_too_long_a_search_is_refused() {
        String endless = "medicatie ".repeat(1_000);

        assertThatThrownBy(() -> found(endless)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> supportFound(endless)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a'b", "'; drop table ticket; --", "x\\", "':y' | '@1'", "http://a.b/c?d='e'", "瘍", "#1000/10"})
    void signs_mean_nothing_and_open_no_door(String typed) {
        long number = asked("Met " + typed, "Zie onderwerp");

        assertThat(numbers(found(typed))).containsExactly(number);
        assertThat(search.ofOrganisation(stranger, typed, 0).hits()).isEmpty();
    }

    @Test
    void S11_only_who_may_see_tickets_finds_them() {
        long number = asked("Toedienlijst is leeg", "Op de tablet");
        Caller outsider = new Caller(
                colleague.accountId(),
                organisation,
                "Zonder onderwerp",
                colleague.language(),
                Set.of(Role.CONTACT),
                TopicRights.NONE,
                "192.0.2.1");
        Caller administrator = people.applicationAdministrator("Applicatiebeheerder");

        for (String typed : List.of("toedienlijst", "toedinlijst", "xyzzyplugh")) {
            TicketHits found = search.ofOrganisation(outsider, typed, 0);
            assertThat(found.hits()).isEmpty();
            assertThat(found.searched().isEmpty())
                    .as("articles may still be found")
                    .isFalse();
            assertThat(found.searched().unknown()).as("not even known words").isEmpty();
            assertThat(found.searched().replaced()).isEmpty();
        }
        assertThat(search.ofOrganisation(outsider, Long.toString(number), 0).hits())
                .isEmpty();
        assertThatThrownBy(() -> supportFoundBy(nurse)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> supportFoundBy(administrator)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> search.ofOrganisation(anna, "tablet", 0)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void S18_who_saw_which_tickets_is_kept_but_not_what_they_searched_for() {
        long number = asked("Toedienlijst van Jansen", "Op de tablet");

        found("Jansen");

        AccessRecord kept = accessLog.by(nurse.accountId(), 1).get(0);
        assertThat(kept.action()).isEqualTo("ticket.searched");
        assertThat(kept.reason()).isEqualTo(Long.toString(number));
        assertThat(kept.toString()).doesNotContainIgnoringCase("jansen");
    }

    @Test
    void pages_follow_each_other_without_gaps_whatever_the_distance_between_numbers() throws SQLException {
        List<Long> written = scattered(230);

        TicketHits first = found("verspreid");
        assertThat(first.isMore()).isTrue();
        List<Long> seen = new ArrayList<>();
        for (TicketHits page = first; ; page = search.ofOrganisation(nurse, "verspreid", page.next())) {
            seen.addAll(numbers(page));
            if (page.next() == 0) {
                assertThat(page.isMore()).isFalse();
                break;
            }
            assertThat(page.hits()).hasSize(TicketSearch.PAGE);
        }

        assertThat(seen).isEqualTo(written);
        assertThat(numbers(found("verspreid zeldzaam"))).containsExactly(written.get(229));
    }

    @Test
    void a_ticket_with_more_words_than_a_row_can_hold_can_still_be_written_to() throws SQLException {
        long number = asked("Toedienlijst is leeg", "Op de tablet");
        owner("""
                insert into ticket_entry (ticket_id, position, at, kind, is_public, author_id, by_staff, text, arguments)
                select t.id, 100 + i, now(), 'MESSAGE', true, t.submitter_id, false, words.text, ''
                from ticket t, generate_series(1, 4) i, lateral (
                    select string_agg(md5(i || ' ' || j), ' ') as text from generate_series(1, 10000) j) words
                where t.number = %d""".formatted(number));

        customerSays(nurse, number, "Ook op de telefoon");

        assertThat(numbers(found("toedienlijst telefoon"))).containsExactly(number);
    }

    @Test
    void a_ticket_opened_again_is_found_in_the_queues_again() {
        long number = solvedOnce("Wegwijzer kwijt");
        QueueFilter filter = QueueFilter.of(Queue.OPEN, "wegwijzer", QueueOrder.DUE);
        assertThat(lists.queue(anna, filter, null, 10).rows()).isEmpty();

        resolution.reopen(nurse, number, key(), "Toch niet", List.of(), versionFor(nurse, number));

        assertThat(lists.queue(anna, filter, null, 10).rows())
                .extracting(TicketRow::number)
                .containsExactly(number);
    }

    private long solvedOnce(String subject) {
        long number = asked(subject, "Kijk eens.");
        staffSays(anna, number, "Hersteld.", Status.SOLVED);
        resolution.accept(nurse, number, versionFor(nurse, number));
        return number;
    }

    /** Tickets of the organisation at any distance from each other, the newest first. */
    private List<Long> scattered(int many) throws SQLException {
        Random random = new Random(42);
        List<Long> numbers = random.longs(1_000_000, 9_000_000)
                .distinct()
                .limit(many)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        try (Connection connection = TestPostgres.asOwner(database.name()).getConnection();
                Statement statement = connection.createStatement()) {
            for (long number : numbers) {
                String subject = number == numbers.get(many - 1) ? "Verspreide zeldzame vraag" : "Verspreide vraag";
                statement.addBatch("""
                        insert into ticket (number, type, organisation_id, team_id, subject, status, priority, submitter_id,
                            submission_key, received_at, changed_at, version, public_version, solved_at, closed_at,
                            response_due, response_letter, repair_due, repair_letter)
                        select %1$d, 'SUPPORT_QUESTION', %2$d, (select min(id) from team), '%3$s', 'CLOSED', 'LOW', %4$d,
                            'old%1$d', now(), now(), 1, 1, now(), now(), now(), now(), now(), now()
                        """.formatted(number, organisation, subject, nurse.accountId()));
                statement.addBatch("""
                        insert into ticket_entry (ticket_id, position, at, kind, is_public, author_id, by_staff, text, arguments)
                        select id, 0, now(), 'RECEIVED', true, submitter_id, false, 'Tekst', 'LOW'
                        from ticket where number = %d""".formatted(number));
            }
            statement.executeBatch();
        }
        return numbers;
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asOwner(database.name()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long asked(String subject, String explanation) {
        return tickets.submit(nurse, question(subject, explanation, SERIOUS, null))
                .number();
    }

    private void note(long number, String text) {
        conversation.note(anna, number, new InternalNote(key(), text, List.of()));
    }

    private TicketHits found(String typed) {
        return search.ofOrganisation(nurse, typed, 0);
    }

    private TicketHits supportFound(String typed) {
        return search.ofSupport(anna, typed, 0);
    }

    private TicketHits supportFoundBy(Caller caller) {
        return search.ofSupport(caller, "tablet", 0);
    }

    private static List<Long> numbers(TicketHits found) {
        return found.hits().stream().map(TicketHit::number).toList();
    }

    private static List<String> replaced(TicketHits found) {
        return found.searched().replaced().stream()
                .flatMap(replacement -> replacement.words().stream())
                .toList();
    }

    private static List<String> marked(Marked text) {
        return text.pieces().stream()
                .filter(Marked.Piece::hit)
                .map(Marked.Piece::text)
                .toList();
    }

    private long rowsOfIndexWith(String words) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("""
                        select (select count(*) from ticket_search s where s::text ilike '%%%1$s%%')
                             + (select count(*) from search_word w where w::text ilike '%%%1$s%%')
                             + (select count(*) from search_word_reader r where r::text ilike '%%%1$s%%')""".formatted(words))) {
            count.next();
            return count.getLong(1);
        }
    }
}
