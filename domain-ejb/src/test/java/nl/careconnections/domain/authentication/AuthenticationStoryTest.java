package nl.careconnections.domain.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketTimers;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request about logging in from its form to its end (product.md, "Flows"), from Thursday 8 October 2026, 10:00 in Amsterdam. */
@DomainTest
class AuthenticationStoryTest {

    private static final String SECRET = "GEHEIM";

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    TicketTimers timers;

    @Inject
    Authentications authentications;

    @Inject
    AuthenticationHandling handling;

    @Inject
    AccessLog accessLog;

    private Caller asker;
    private Caller administrator;
    private Caller colleague;
    private Caller stranger;
    private Caller support;

    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        String name = UUID.randomUUID().toString();
        long organisation = people.organisation("Zorggroep " + name);
        asker = people.contact(organisation, "Aanvrager");
        administrator = people.administrator(organisation, "Beheerder");
        colleague = people.contact(organisation, "Collega");
        stranger = people.administrator(people.organisation("Thuiszorg " + name), "Vreemde");
        support = people.support("Supportmedewerker");
    }

    @Test
    void asked_questioned_answered_called_back_carried_out_line_by_line_and_confirmed() {
        long number = authentications
                .ask(asker, networks(key(), "192.0.2.0/24", "2001:db8::/32"))
                .number();
        assertThat(tickets.view(asker, number).header().subject()).isEqualTo("Netwerken toestaan of weghalen");
        assertThat(authentications.view(asker, number).facts().lines())
                .extracting(NetworkLine::network)
                .containsExactly("192.0.2.0/24", "2001:db8::/32");
        assertRefused("authentication.notVerified", () -> carryOut(number, line(number, 0)));

        handling.ask(support, number, "Welke locatie is dit?", key(), version(number));
        assertThat(tickets.view(asker, number).header().status()).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertRefused("authentication.notVerified", () -> carryOut(number, line(number, 0)));
        conversation.reply(
                asker,
                number,
                new CustomerReply(key(), "De hoofdlocatie.", List.of(), false, versionFor(asker, number)));
        assertThat(tickets.view(asker, number).header().stage()).isEqualTo("GOING_ON");

        clock.advance(Duration.ofMinutes(30));
        assertThat(handling.view(support, number).numbers())
                .extracting(KnownNumber::owner)
                .as("on record: administrators and who asked")
                .contains("Beheerder", "Aanvrager")
                .doesNotContain("Collega");
        verify(number);
        assertThat(tickets.view(asker, number).header().stage()).isEqualTo("VERIFIED");

        carryOut(number, line(number, 0));
        assertThat(tickets.view(asker, number).header().stage()).isEqualTo("VERIFIED");
        carryOut(number, line(number, 1));
        assertThat(tickets.view(asker, number).header().status()).isEqualTo(Status.SOLVED);

        authentications.sayNotRight(asker, number, "De tweede werkt niet.", key(), versionFor(asker, number));
        assertThat(handling.view(support, number).facts().lines()).noneMatch(NetworkLine::done);
        carryOut(number, line(number, 0), line(number, 1));
        authentications.confirm(administrator, number, versionFor(administrator, number));

        CustomerTicket closed = tickets.view(asker, number);
        assertThat(closed.header().status()).isEqualTo(Status.CLOSED);
        assertThat(steps(closed))
                .containsExactly(
                        "asked",
                        "answered",
                        "verified",
                        "partlyDone",
                        "carriedOut",
                        "notRight",
                        "carriedOut",
                        "confirmed");
        assertThat(accessLog.about("ticket:" + number, 100))
                .extracting(AccessRecord::action)
                .contains("authentication.submitted", "authentication.verified", "authentication.carriedOut");
    }

    @Test
    void who_says_nothing_after_it_was_done_agrees() {
        long number = authentications
                .ask(asker, factor(Audience.GROUP, "Nachtdienst"))
                .number();
        clock.advance(Duration.ofMinutes(5));
        verify(number);
        carryOut(number);

        clock.set(Instant.parse("2026-10-22T15:00:00Z"));
        timers.runDue();

        assertThat(tickets.view(asker, number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(steps(tickets.view(asker, number))).endsWith("passed");
    }

    @Test
    void refused_with_a_reason_it_ends() {
        long number = authentications
                .ask(asker, signOn("https://idp.voorbeeld.example/metadata", "2026-11-02"))
                .number();

        handling.refuse(support, number, "We spraken iemand die dit niet vroeg.", key(), version(number));

        assertThat(tickets.view(asker, number).header().status()).isEqualTo(Status.CLOSED);
        assertRefused("ticket.stepNotPossible", () -> verify(number));
    }

    @Test
    void a_number_that_is_not_on_record_verifies_nobody() {
        long number =
                authentications.ask(asker, networks(key(), "192.0.2.0/24")).number();

        assertThatThrownBy(() -> handling.verify(
                        support,
                        number,
                        new CallBack(
                                key(),
                                "0612345678",
                                LocalDateTime.parse("2026-10-08T10:00"),
                                "Iemand",
                                version(number))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("knownNumber"));
        assertThatThrownBy(() -> handling.verify(support, number, new CallBack(key(), "", null, "", version(number))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("knownNumber", "calledAt", "spokenWith"));
        assertThatThrownBy(() -> verifyAt(number, "2026-10-08T10:01")).hasMessage("authentication.future");
        assertThatThrownBy(() -> verifyAt(number, "2026-10-08T09:00")).hasMessage("authentication.tooEarly");
        assertThat(handling.view(support, number).facts().verifiedAt()).isNull();
    }

    @Test
    void forms_refuse_all_that_is_wrong_at_once() {
        assertThatThrownBy(() -> authentications.ask(
                        asker,
                        NewAuthentication.ofNetworks(
                                key(),
                                "",
                                List.of(
                                        line("192.0.2.1/24", "Locatie"),
                                        new TypedLine(null, "", "", ""),
                                        new TypedLine(null, "203.0.113.0/24", "", ""),
                                        line("198.51.100.0/24", "Een"),
                                        line("198.51.100.0/24", "Twee")),
                                List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("network1", "change3", "description3", "network5", "explanation"));
        assertThatThrownBy(() -> authentications.ask(asker, networks(key()))).hasMessage("authentication.noNetwork");
        assertThatThrownBy(() -> authentications.ask(asker, factor(Audience.GROUP, " ")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("group"));
        for (String address :
                List.of("http://idp.example/m", "idp", "https://", "https://a:b@idp.example/m", "javascript:1")) {
            assertThatThrownBy(() -> authentications.ask(asker, signOn(address, "2026-11-02")))
                    .as(address)
                    .hasMessage("authentication.address");
        }
        assertThatThrownBy(() -> authentications.ask(asker, signOn("https://idp.example/m", "2026-10-07")))
                .hasMessage("ticket.untilPast");
    }

    @Test
    void S11_colleagues_and_others_do_not_see_it_and_nobody_takes_a_step_of_somebody_else() {
        long number =
                authentications.ask(asker, networks(key(), "192.0.2.0/24")).number();

        for (Caller customer : List.of(colleague, stranger)) {
            assertThatThrownBy(() -> authentications.view(customer, number)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> authentications.confirm(customer, number, 1))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(authentications.view(administrator, number).numbers()).isEmpty();
        assertThatThrownBy(() -> handling.view(asker, number)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handling.view(people.finance("Financi\u00ebn"), number))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> authentications.ask(support, networks(key(), "192.0.2.0/24")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void R4_the_same_form_counts_once_and_who_was_overtaken_is_told() {
        String key = key();
        long number = authentications.ask(asker, networks(key, "192.0.2.0/24")).number();
        assertThat(authentications.ask(asker, networks(key, "192.0.2.0/24")).number())
                .isEqualTo(number);
        int before = version(number);
        verify(number);
        assertRefused("ticket.changedMeanwhile", () -> handling.refuse(support, number, "Reden", key(), before));
        assertRefused("ticket.stepNotPossible", () -> verify(number));
        assertRefused(
                "ticket.stepNotPossible", () -> authentications.confirm(asker, number, versionFor(asker, number)));
    }

    @Test
    void S19_mails_never_hold_a_word_that_was_typed() {
        long number =
                authentications.ask(asker, networks(key(), "192.0.2.0/24")).number();
        verify(number);
        handling.ask(support, number, SECRET, key(), version(number));

        assertThat(transaction.get(() -> entityManager
                        .createNativeQuery("select array_to_string(arguments, ' ') || path from outbox")
                        .getResultList()))
                .isNotEmpty()
                .noneMatch(row -> row.toString().contains(SECRET)
                        || row.toString().contains("192.0.2")
                        || row.toString().contains("030"));
    }

    private static NewAuthentication networks(String key, String... networks) {
        return NewAuthentication.ofNetworks(
                key,
                SECRET,
                List.of(networks).stream()
                        .map(network -> line(network, "Locatie"))
                        .toList(),
                List.of());
    }

    private static TypedLine line(String network, String description) {
        return new TypedLine(NetworkChange.ADD, network, description, "");
    }

    private static NewAuthentication factor(Audience audience, String group) {
        return NewAuthentication.ofSecondFactor(
                key(), SECRET, new Factor(FactorMethod.APP, audience, group), List.of());
    }

    private static NewAuthentication signOn(String metadata, String day) {
        return NewAuthentication.ofSingleSignOn(
                key(), SECRET, new SignOn("Inlogdienst", metadata, "Beheer", LocalDate.parse(day)), List.of());
    }

    private void verify(long number) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), java.time.ZoneId.of("Europe/Amsterdam"));
        handling.verify(
                support,
                number,
                new CallBack(key(), "phone-" + administrator.accountId(), now, "Beheerder", version(number)));
    }

    private void verifyAt(long number, String at) {
        handling.verify(
                support,
                number,
                new CallBack(
                        key(),
                        "phone-" + administrator.accountId(),
                        LocalDateTime.parse(at),
                        "Beheerder",
                        version(number)));
    }

    private void carryOut(long number, Long... lines) {
        handling.carryOut(support, number, new CarryOut(key(), List.of(lines), "Gedaan.", version(number)));
    }

    private long line(long number, int place) {
        return handling.view(support, number).facts().lines().get(place).id();
    }

    private static void assertRefused(String key, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static List<String> steps(CustomerTicket ticket) {
        return ticket.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.STEP)
                .map(entry -> entry.values().get(0).replace("authentication.", ""))
                .toList();
    }

    private int version(long number) {
        return tickets.handle(support, number).header().version();
    }

    private int versionFor(Caller customer, long number) {
        return tickets.view(customer, number).header().version();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
