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
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.ListFilter;
import nl.careconnections.domain.ticket.Rows;
import nl.careconnections.domain.ticket.Scope;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketLists;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.domain.ticket.TicketType;
import nl.careconnections.portal.shared.Readers;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.SpokenTo;
import org.junit.jupiter.api.Test;

class TicketListTest {

    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");
    private static final int TICKETS = 205;

    @Test
    void a_page_says_which_tickets_of_how_many_it_shows() {
        TicketListBacking list = list(Map.of("scope", "ALL", "page", "2"));

        assertThat(list.getFirst()).isEqualTo(21);
        assertThat(list.getLast()).isEqualTo(40);
        assertThat(list.getTotal()).isEqualTo(TICKETS);
        assertThat(list.isBegin()).isFalse();
        assertThat(list.isEnd()).isFalse();
    }

    @Test
    void a_page_beyond_the_end_shows_the_last_one() {
        TicketListBacking list = list(Map.of("scope", "ALL", "page", "9999"));

        assertThat(list.getAddress().query()).isEqualTo("?scope=ALL&page=11");
        assertThat(list.getFirst()).isEqualTo(201);
        assertThat(list.getLast()).isEqualTo(TICKETS);
        assertThat(list.isEnd()).isTrue();
    }

    @Test
    void each_part_of_the_list_is_counted_with_the_same_words() {
        assertThat(list(Map.of("words", "lijst")).count(Scope.CLOSED)).isEqualTo(TICKETS);
    }

    @Test
    void S14_the_export_holds_every_ticket_as_plain_text_that_spreadsheets_read() throws IOException {
        StringWriter file = new StringWriter();
        export().doGet(
                        answering(HttpServletRequest.class, Map.of("scope", "ALL", "page", "3"), null),
                        answering(HttpServletResponse.class, Map.of(), new PrintWriter(file)));
        List<String> lines = file.toString().lines().toList();

        assertThat(lines).hasSize(TICKETS + 1);
        assertThat(lines.get(0)).startsWith("\uFEFFNummer;Onderwerp;Product;Status;Prioriteit");
        assertThat(lines.get(1))
                .isEqualTo("1;\"'=1+1\";nCare;Opgelost;Laag;Contactpersoon 1;;2026-10-08 10:00;2026-10-08 10:00;");
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
        public Rows ofOrganisation(Caller caller, ListFilter filter) {
            long from = (long) filter.page() * filter.size();
            return new Rows(
                    LongStream.range(from, Math.min(TICKETS, from + filter.size()))
                            .mapToObj(i -> row(i + 1))
                            .toList(),
                    TICKETS);
        }

        private static TicketRow row(long number) {
            return new TicketRow(
                    number,
                    TicketType.SUPPORT_QUESTION,
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
                    false,
                    false);
        }
    }
}
