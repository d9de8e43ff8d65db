package nl.careconnections.domain.contractquestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "De vraag komt terecht bij support, deze beoordeelt de vraag en zet hem door naar de desbetreffende afdeling. Via het
 * ticket en/of telefonisch zal er een terugkoppeling gegeven worden" (manual, "Vraag over contract/factuur").
 */
@DomainTest
class ContractQuestionStoryTest {

    private static final Instant THURSDAY_TEN = Instant.parse("2026-10-08T08:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    ContractQuestions questions;

    @Inject
    ContractDesk desk;

    @Inject
    Departments departments;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Resolution resolution;

    @Inject
    TicketTimers timers;

    @Inject
    Deliveries deliveries;

    @Inject
    InTransaction transaction;

    private Caller manager;
    private Caller colleague;
    private Caller support;
    private Caller finance;
    private Caller keeper;
    private long department;

    @BeforeEach
    void settle() {
        clock.set(THURSDAY_TEN);
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        manager = people.contact(organisation, "Manager");
        colleague = people.contact(organisation, "Collega");
        support = people.support("Supportmedewerker");
        finance = people.finance("Medewerker facturen");
        keeper = people.applicationAdministrator("Applicatiebeheerder");
        department = departments.create(
                keeper, "Facturen " + UUID.randomUUID().toString().substring(0, 8), List.of(finance.accountId()));
    }

    @Test
    void support_passes_a_question_on_and_the_department_answers_it_by_ticket() {
        long number = asked();
        assertThat(mails(number)).contains("contractquestion.received", "contractquestion.staffReceived");

        desk.forward(support, number, key(), department, "Gaat over de factuur van mei.", version(number));
        assertThat(seen(number)).returns(ContractStage.FORWARDED, ContractQuestion::stage);
        assertThat(seen(number).department()).startsWith("Facturen");
        assertThat(timelineOf(manager, number)).noneMatch(entry -> entry.text().contains("mei"));
        assertThat(mails(number)).contains("contractquestion.forwarded", "contractquestion.staffForwarded");

        desk.ask(finance, number, key(), "Welk bedrag klopt niet?", version(number));
        assertThat(status(number)).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        conversation.reply(manager, number, new CustomerReply(key(), "Regel drie.", List.of(), false, 0));
        assertThat(seen(number).stage()).isEqualTo(ContractStage.FORWARDED);

        desk.answer(finance, number, answer("Regel drie is gecrediteerd.", null, number));
        assertThat(status(number)).isEqualTo(Status.SOLVED);
        questions.accept(manager, number, key(), publicVersion(number));
        assertThat(status(number)).isEqualTo(Status.CLOSED);
        resolution.rate(manager, number, 4, "Duidelijk");
        assertThat(mails(number)).contains("contractquestion.answered", "contractquestion.staffAccepted");
    }

    @Test
    void an_answer_by_telephone_is_kept_with_when_it_was_and_with_whom() {
        long number = asked();
        Instant called = THURSDAY_TEN.minus(Duration.ofMinutes(20));

        assertThatThrownBy(() -> desk.answer(
                        support,
                        number,
                        answer("Besproken.", new LoggedCall(THURSDAY_TEN.plusSeconds(60), " "), number)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("calledAt", "spokenTo"));
        desk.answer(support, number, answer("Besproken: het klopt.", new LoggedCall(called, "De manager"), number));

        assertThat(timelineOf(manager, number)).anySatisfy(entry -> {
            assertThat(entry.values())
                    .containsExactly("contractquestion.answeredByPhone", called.toString(), "De manager");
            assertThat(entry.text()).isEqualTo("Besproken: het klopt.");
        });
    }

    @Test
    void an_answer_that_is_none_goes_back_to_the_department() {
        long number = asked();
        desk.forward(support, number, key(), department, "", version(number));
        desk.answer(finance, number, answer("Het klopt.", null, number));

        assertThatThrownBy(() -> questions.refuse(manager, number, key(), " ", publicVersion(number)))
                .isInstanceOf(InvalidInput.class);
        questions.refuse(manager, number, key(), "Regel drie is niet van ons.", publicVersion(number));

        assertThat(seen(number).stage()).isEqualTo(ContractStage.FORWARDED);
        assertThat(mails(number)).contains("contractquestion.staffRefused");
        desk.answer(finance, number, answer("Je hebt gelijk.", null, number));
        assertThat(status(number)).isEqualTo(Status.SOLVED);
    }

    @Test
    void without_objection_an_answer_closes_the_question_after_ten_working_days() {
        long number = asked();
        desk.answer(support, number, answer("Het klopt.", null, number));

        clock.set(Instant.parse("2026-10-22T14:59:00Z"));
        timers.runDue();
        assertThat(status(number)).isEqualTo(Status.SOLVED);
        clock.set(Instant.parse("2026-10-22T15:00:00Z"));
        timers.runDue();
        timers.runDue();

        assertThat(status(number)).isEqualTo(Status.CLOSED);
        assertThat(mails(number).stream().filter("contractquestion.closed"::equals))
                .hasSize(1);
    }

    @Test
    void a_customer_that_does_not_answer_is_reminded_and_nothing_more() {
        long number = asked();
        desk.ask(support, number, key(), "Welke factuur?", version(number));

        clock.set(THURSDAY_TEN.plus(Duration.ofDays(60)));
        for (int i = 0; i < 5; i++) {
            timers.runDue();
        }

        assertThat(status(number)).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(mails(number).stream().filter("ticket.requestReminded"::equals))
                .hasSize(2);
    }

    @Test
    void a_step_out_of_order_an_old_page_and_a_second_press_change_nothing() {
        long number = asked();
        int old = version(number);
        desk.forward(support, number, key(), department, "", old);

        assertThatThrownBy(() -> desk.forward(support, number, key(), department, "", old))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.changedMeanwhile");
        assertThatThrownBy(() -> desk.forward(support, number, key(), 999_999, "", version(number)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> questions.accept(manager, number, key(), publicVersion(number)))
                .isInstanceOf(Conflict.class)
                .hasMessage("ticket.stepNotPossible");
        Answer pressed = answer("Het klopt.", null, number);
        desk.answer(finance, number, pressed);
        desk.answer(finance, number, pressed);
        assertThatThrownBy(() -> desk.ask(finance, number, key(), "Nog iets?", version(number)))
                .isInstanceOf(Conflict.class);
        assertThat(timelineOf(manager, number).stream()
                        .filter(entry -> entry.values().contains("contractquestion.answered")))
                .hasSize(1);
        assertThatThrownBy(() -> questions.submit(
                        manager, new NewContractQuestion(key(), null, "x".repeat(61), "", "", List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("about", "reference", "subject", "explanation"));
    }

    @Test
    void S11_colleagues_without_the_topic_and_other_staff_know_nothing_of_it() {
        long number = asked();

        assertThatThrownBy(() -> questions.view(colleague, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.accept(colleague, number, key(), 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.refuse(colleague, number, key(), "x", 1))
                .isInstanceOf(NotFound.class);
        Caller owner = people.productOwner("Product owner");
        assertThatThrownBy(() -> questions.view(owner, number)).isInstanceOf(NotFound.class);
        for (Caller other : List.of(owner, people.consultant("Consultant"), manager)) {
            assertThatThrownBy(() -> desk.forward(other, number, key(), department, "", 1))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.ask(other, number, key(), "x", 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.answer(other, number, new Answer(key(), "x", null, List.of(), 1)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void administrators_keep_the_list_of_departments() {
        Department known = departments.get(keeper, department);

        departments.change(
                keeper, department, known.name() + " en meer", List.of(support.accountId(), 999_999L), known.version());
        assertThat(departments.get(keeper, department).members()).containsExactly(support.accountId());
        assertThatThrownBy(() -> departments.change(keeper, department, "X", List.of(), known.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> departments.create(keeper, known.name() + " EN MEER", List.of()))
                .isInstanceOf(InvalidInput.class);
        for (Caller other : List.of(support, finance, manager)) {
            assertThatThrownBy(() -> departments.create(other, "Mijn afdeling", List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> departments.get(other, department)).isInstanceOf(NotAllowed.class);
        }
        departments.remove(
                keeper, department, departments.get(keeper, department).version());
        assertThatThrownBy(() -> departments.get(keeper, department)).isInstanceOf(NotFound.class);
        assertThat(departments.list(support)).noneMatch(one -> one.id() == department);
    }

    private long asked() {
        return questions
                .submit(
                        manager,
                        new NewContractQuestion(
                                key(), Subject.INVOICE, "F-2026-051", "Factuur klopt niet", "Regel drie.", List.of()))
                .number();
    }

    private Answer answer(String text, LoggedCall call, long number) {
        return new Answer(key(), text, call, List.of(), version(number));
    }

    private int version(long number) {
        return tickets.handle(support, number).header().version();
    }

    private int publicVersion(long number) {
        return tickets.view(manager, number).header().version();
    }

    private Status status(long number) {
        return tickets.view(manager, number).header().status();
    }

    private ContractQuestion seen(long number) {
        return questions.view(manager, number);
    }

    private List<Entry> timelineOf(Caller customer, long number) {
        return tickets.view(customer, number).timeline();
    }

    private List<String> mails(long number) {
        return transaction.get(() -> deliveries.of("ticket-" + number).stream()
                .map(Delivery::template)
                .toList());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
