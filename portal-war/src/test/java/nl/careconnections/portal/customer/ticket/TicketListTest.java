package nl.careconnections.portal.customer.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Position;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.Scope;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.SpokenTo;
import org.junit.jupiter.api.Test;

class TicketListTest {

    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");
    private static final int TICKETS = 205;

    @Test
    void a_page_leads_to_the_one_before_and_the_one_after() {
        TicketListBacking first = list(Map.of("scope", "ALL"));
        assertThat(first.getRows()).hasSize(20);
        assertThat(first.getTotal()).isEqualTo(TICKETS);
        assertThat(first.getPrevious()).isNull();

        TicketListBacking second =
                list(Map.of("scope", "ALL", "at", first.getNext().position().text()));
        assertThat(second.getRows().get(0).number()).isEqualTo(21);
        assertThat(second.getPrevious().query()).isEqualTo("?scope=ALL&at=before.0.1791446400000000.21");
        assertThat(second.getNext()).isNotNull();
    }

    @Test
    void a_place_beyond_the_end_shows_the_first_page() {
        TicketListBacking list = list(Map.of("scope", "ALL", "at", "after.0.1791446400000000.9999"));

        assertThat(list.getAddress().query()).isEqualTo("?scope=ALL");
        assertThat(list.getRows().get(0).number()).isEqualTo(1);
    }

    @Test
    void S14_a_place_that_is_none_shows_the_first_page() {
        assertThat(list(Map.of("scope", "ALL", "at", "#{7*7}")).getAddress().query())
                .isEqualTo("?scope=ALL");
    }

    @Test
    void each_part_of_the_list_is_counted_with_the_same_words() {
        assertThat(list(Map.of("words", "lijst")).count(Scope.CLOSED)).isEqualTo(3);
    }

    @Test
    void S14_the_export_holds_every_ticket_as_plain_text_that_spreadsheets_read() throws IOException {
        StringWriter file = new StringWriter();
        export().doGet(
                        answering(HttpServletRequest.class, Map.of("scope", "ALL", "at", "after.0.0.40"), null),
                        answering(HttpServletResponse.class, Map.of(), new PrintWriter(file)));
        List<String> lines = file.toString().lines().toList();

        assertThat(lines).hasSize(TICKETS + 1);
        assertThat(lines.get(0)).startsWith("\uFEFFNummer;Soort;Onderwerp;Product;Status;Prioriteit");
        assertThat(lines.get(1))
                .isEqualTo(
                        "1;Supportvraag;\"'=1+1\";nCare;Opgelost;Laag;Contactpersoon 1;;2026-10-08 10:00;2026-10-08 10:00;");
    }

    private static TicketListBacking list(Map<String, String> parameters) {
        TicketListBacking list = new TicketListBacking();
        list.viewer = Readers.customer(Language.NL);
        list.lists = new ManyTickets();
        list.request = answering(HttpServletRequest.class, parameters, null);
        list.read();
        return list;
    }

    private static TicketExport export() {
        Viewer viewer = Readers.customer(Language.NL);
        TicketExport export = new TicketExport();
        export.viewer = viewer;
        export.lists = new ManyTickets();
        export.text = new Text();
        export.dates = Readers.dates(viewer, NOW);
        export.words = SpokenTo.reader(viewer, NOW);
        return export;
    }

    /** A request with these parameters, or an answer that is written here. */
    private static <T> T answering(Class<T> type, Map<String, String> parameters, PrintWriter writer) {
        Map<String, String> known = new HashMap<>(parameters);
        return type.cast(Proxy.newProxyInstance(
                TicketListTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameter" -> known.get((String) arguments[0]);
                    case "getWriter" -> writer;
                    default -> null;
                }));
    }

    private static final class ManyTickets extends TicketLists {

        @Override
        public Rows ofOrganisation(Caller caller, ListFilter filter, Position position, int size) {
            long from = position == null ? 0 : position.number();
            List<TicketRow> rows = LongStream.range(from, Math.min(TICKETS, from + size))
                    .mapToObj(i -> row(i + 1))
                    .toList();
            return rows.isEmpty()
                    ? Rows.NONE
                    : new Rows(
                            rows,
                            from == 0 ? null : new Position(true, 0, NOW, from + 1),
                            from + size >= TICKETS ? null : new Position(false, 0, NOW, from + size));
        }

        @Override
        public Map<Scope, Long> counts(Caller caller, String words) {
            return Map.of(Scope.CLOSED, words.equals("lijst") ? 3L : 0L, Scope.ALL, (long) TICKETS);
        }

        private static TicketRow row(long number) {
            return new TicketRow(
                    number,
                    Topic.SUPPORT_QUESTION,
                    "",
                    "=1+1",
                    "nCare",
                    "Zorggroep",
                    "Contactpersoon 1",
                    null,
                    Status.SOLVED,
                    Priority.LOW,
                    NOW,
                    NOW,
                    null,
                    0,
                    false,
                    false);
        }
    }
}
