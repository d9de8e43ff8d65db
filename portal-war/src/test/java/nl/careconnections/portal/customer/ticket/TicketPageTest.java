package nl.careconnections.portal.customer.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Rating;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketHeader;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.domain.ticket.WaitingTerms;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketPageTest {

    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "abc", "1 or 1=1", "10417'"})
    void S11_what_is_no_number_is_not_there(String number) {
        assertThatThrownBy(() -> page(number).getNumber()).isInstanceOf(NotFound.class);
    }

    @Test
    void shows_the_newest_entry_first_and_reads_the_ticket_once() {
        TicketPage page = page("10417", ticket(1, Status.IN_PROGRESS, steps(), entry(1, false), entry(2, true)));

        assertThat(page.getTimeline()).extracting(Entry::id).containsExactly(2L, 1L);
        assertThat(page.getTimeline()).hasSize(2);
    }

    @Test
    void one_thing_at_a_time_waits_for_the_reader() {
        assertThat(turn(ticket(1, Status.WAITING_FOR_CUSTOMER, steps(CustomerStep.REPLY), entry(1, true))))
                .isEqualTo("ANSWER");
        assertThat(turn(ticket(1, Status.SOLVED, steps(CustomerStep.REPLY, CustomerStep.ACCEPT, CustomerStep.RATE))))
                .isEqualTo("VERDICT");
        assertThat(turn(ticket(1, Status.CLOSED, steps(CustomerStep.RATE)))).isEqualTo("RATE");
        assertThat(turn(ticket(1, Status.IN_PROGRESS, steps(CustomerStep.REPLY))))
                .isEmpty();
    }

    @Test
    void who_rated_is_not_asked_again() {
        CustomerTicket open = ticket(1, Status.CLOSED, steps(CustomerStep.RATE));
        CustomerTicket rated = new CustomerTicket(
                open.header(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                new Rating(4, "", NOW),
                true,
                List.of(),
                null,
                open.waiting(),
                open.allowed());

        assertThat(turn(rated)).isEmpty();
    }

    @Test
    void R4_a_change_meanwhile_is_told_and_the_next_press_goes_through() {
        CustomerTicket before = ticket(1, Status.IN_PROGRESS, steps(CustomerStep.REPLY), entry(1, false));
        CustomerTicket after =
                ticket(2, Status.WAITING_FOR_CUSTOMER, steps(CustomerStep.REPLY), entry(1, false), entry(2, true));
        WriteStep step = step(page("10417", after));
        step.setSeen(Seen.of(before).toString());

        assertThat(step.attempt("ticket.reply.done", () -> requireVersion(2, step.version())))
                .isNull();
        assertThat(step.getMeanwhile()).extracting(Entry::id).containsExactly(2L);
        assertThat(step.getSeen()).isEqualTo("2-2");

        assertThat(step.attempt("ticket.reply.done", () -> requireVersion(2, step.version())))
                .endsWith("number=10417");
    }

    @Test
    void a_refusal_of_the_form_itself_reports_no_change() {
        CustomerTicket ticket = ticket(1, Status.IN_PROGRESS, steps(CustomerStep.REPLY), entry(1, false));
        WriteStep step = step(page("10417", ticket, ticket));
        step.setSeen("1-1");

        String next = step.attempt("ticket.reply.done", () -> {
            throw new InvalidInput("text", "required");
        });

        assertThat(next).isNull();
        assertThat(step.getMeanwhile()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1-2", "a-b", "1-2-3", "99999999999-1"})
    void a_tampered_field_never_passes_for_the_version_of_now(String written) {
        assertThat(Seen.parse(written).version()).isEqualTo(-1);
    }

    private static void requireVersion(int now, int seen) {
        if (now != seen) {
            throw new Conflict("ticket.changedMeanwhile");
        }
    }

    private static String turn(CustomerTicket ticket) {
        TicketTurn turn = new TicketTurn();
        turn.page = page("10417", ticket);
        return turn.getKind();
    }

    private static WriteStep step(TicketPage page) {
        WriteStep step = new WriteStep();
        step.page = page;
        step.feedback = new QuietFeedback();
        return step;
    }

    private static TicketPage page(String number, CustomerTicket... tickets) {
        Deque<CustomerTicket> answers = new ArrayDeque<>(List.of(tickets));
        TicketPage page = new TicketPage();
        page.viewer = Readers.customer(Language.NL);
        page.request = (HttpServletRequest) Proxy.newProxyInstance(
                TicketPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> number);
        page.tickets = new Tickets() {
            @Override
            public CustomerTicket view(Caller caller, long asked) {
                return answers.size() > 1 ? answers.remove() : answers.element();
            }
        };
        return page;
    }

    private static CustomerTicket ticket(int version, Status status, Set<CustomerStep> allowed, Entry... timeline) {
        TicketHeader header = new TicketHeader(
                10417,
                Topic.SUPPORT_QUESTION,
                "",
                "Lijst is leeg",
                "nCare",
                1,
                "Zorggroep",
                status,
                Priority.LOW,
                1,
                "Contactpersoon 1",
                null,
                null,
                NOW,
                NOW,
                version);
        return new CustomerTicket(
                header,
                List.of(),
                List.of(timeline),
                null,
                null,
                List.of(),
                null,
                null,
                true,
                List.of(),
                null,
                new WaitingTerms(List.of(3, 7), 10, 10, 30),
                allowed);
    }

    private static Set<CustomerStep> steps(CustomerStep... steps) {
        Set<CustomerStep> set = EnumSet.noneOf(CustomerStep.class);
        set.addAll(List.of(steps));
        return set;
    }

    private static Entry entry(long id, boolean byStaff) {
        return new Entry(id, NOW, EntryKind.MESSAGE, "Iemand", byStaff, !byStaff, "Tekst", List.of(), List.of());
    }

    /** Tells nobody; a page would have to be open for that. */
    private static final class QuietFeedback extends Feedback {

        @Override
        public <T> Optional<T> attempt(Supplier<T> step) {
            try {
                return Optional.of(step.get());
            } catch (BusinessException e) {
                return Optional.empty();
            }
        }

        @Override
        public void success(String key, Object... values) {}
    }
}
