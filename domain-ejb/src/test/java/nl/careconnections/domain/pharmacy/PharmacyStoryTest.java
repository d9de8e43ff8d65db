package nl.careconnections.domain.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Nieuwe apotheek aanvragen" of the manual: asked, joined, won or not, and everybody is told. */
@DomainTest
class PharmacyStoryTest {

    private interface Deed {
        void by(Caller caller, long number);
    }

    private static final AtomicInteger CODES = new AtomicInteger(1000);

    @Inject
    TestPeople people;

    @Inject
    PharmacyRequests requests;

    @Inject
    Acquisition acquisition;

    @Inject
    Pharmacies pharmacies;

    @Inject
    Tickets tickets;

    @Inject
    AccessLog accessLog;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller nurse;
    private Caller colleague;
    private Caller stranger;
    private Caller support;
    private String code;

    /** Thursday 8 October 2026, 10:00 in Amsterdam. */
    @BeforeEach
    void settle() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        String name = UUID.randomUUID().toString();
        long organisation = people.organisation("Zorggroep " + name);
        nurse = people.contact(organisation, "Verpleegkundige");
        colleague = people.contact(organisation, "Collega");
        stranger = people.contact(people.organisation("Thuiszorg " + name), "Vreemde");
        support = people.support("Supportmedewerker");
        code = "02%06d".formatted(CODES.incrementAndGet());
    }

    private NewPharmacyRequest asked(String agbCode, boolean join) {
        return new NewPharmacyRequest(
                UUID.randomUUID().toString(), "Apotheek De Vijzel", agbCode, "Utrecht", "Pharmacom", "Balie", join);
    }

    private long requested(Caller caller, boolean join) {
        return requests.submit(caller, asked(code, join)).number();
    }

    private int version(long number) {
        return tickets.handle(support, number).header().version();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private String stage(Caller caller, long number) {
        return requests.view(caller, number).stage();
    }

    private List<?> mails(long number, Caller reader) {
        return transaction.get(() -> entityManager
                .createNativeQuery("""
                        select o.template from outbox o join account a on a.email = o.recipient
                        where o.thread = ?1 and a.id = ?2 order by o.id""")
                .setParameter(1, "ticket-" + number)
                .setParameter(2, reader.accountId())
                .getResultList());
    }

    @Test
    void asked_approached_willing_contract_signed_added_and_told_that_it_can_be_linked() {
        long number = requested(nurse, false);
        assertThat(stage(nurse, number)).isEqualTo("REQUESTED");
        assertThat(tickets.view(nurse, number).header().subject()).isEqualTo("Apotheek De Vijzel, Utrecht");

        acquisition.approach(support, number, version(number));
        acquisition.confirm(support, number, version(number));
        acquisition.sendContract(support, number, day("2026-10-08"), version(number));
        clock.advance(Duration.ofDays(4));
        acquisition.sendContract(support, number, day("2026-10-10"), version(number));
        acquisition.sign(support, number, day("2026-10-12"), version(number));
        PharmacyRequest signed = requests.view(nurse, number);
        assertThat(signed.sentOn()).as("sent again").isEqualTo(day("2026-10-10"));
        assertThat(signed.signedOn()).isEqualTo(day("2026-10-12"));
        acquisition.add(support, number, "Apotheek De Vijzel", "Utrecht", "Pharmacom", version(number));

        assertThat(tickets.view(nurse, number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(tickets.view(nurse, number).allowed()).contains(CustomerStep.RATE);
        assertThat(requests.standing(nurse, code).known().name()).isEqualTo("Apotheek De Vijzel");
        assertThat(mails(number, nurse).toString())
                .isEqualTo("[pharmacy.received, pharmacy.approached, pharmacy.willing, pharmacy.contractSent,"
                        + " pharmacy.contractSent, pharmacy.signed, pharmacy.added]");
        assertThat(mails(number, support).toString()).isEqualTo("[pharmacy.staffReceived]");
        assertThatThrownBy(() -> requests.submit(stranger, asked(code, false)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("pharmacy.registered");
    }

    @Test
    void what_is_under_way_is_joined_without_who_asked_and_hears_every_step() {
        long number = requested(nurse, false);
        acquisition.approach(support, number, version(number));

        Standing standing = requests.standing(stranger, code);
        assertThat(standing).isEqualTo(new Standing(null, null, true));
        assertThat(requests.standing(colleague, code).ownTicket()).isEqualTo(number);
        assertThatThrownBy(() -> requests.submit(stranger, asked(code, false)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("pharmacy.underWay");
        assertThatThrownBy(() -> requests.submit(colleague, asked(code, true))).hasMessage("pharmacy.ownUnderWay");

        long joined = requested(stranger, true);
        assertThat(stage(stranger, joined)).isEqualTo("APPROACHED");
        assertThat(requests.handle(support, joined).leading()).isEqualTo(number);
        assertThat(requests.handle(support, joined).allowed()).isEmpty();
        assertThat(requests.handle(support, number).followers())
                .extracting(PharmacyRequest.Follower::number)
                .containsExactly(joined);
        assertThat(requests.view(stranger, joined).leading())
                .as("no customer learns who asked")
                .isNull();
        assertThatThrownBy(() -> acquisition.confirm(support, joined, version(joined)))
                .hasMessage("pharmacy.follows");

        acquisition.confirm(support, number, version(number));
        acquisition.sendContract(support, number, day("2026-10-08"), version(number));
        acquisition.sign(support, number, day("2026-10-08"), version(number));
        acquisition.add(support, number, "Apotheek De Vijzel", "Utrecht", "", version(number));
        for (Map.Entry<Caller, Long> asker :
                Map.of(nurse, number, stranger, joined).entrySet()) {
            assertThat(tickets.view(asker.getKey(), asker.getValue()).header().status())
                    .isEqualTo(Status.CLOSED);
            assertThat(mails(asker.getValue(), asker.getKey()).toString()).contains("pharmacy.added");
        }
        assertThat(requests.view(stranger, joined).signedOn()).isEqualTo(day("2026-10-08"));
    }

    @Test
    void declined_with_a_reason_it_can_be_asked_for_again() {
        long number = requested(nurse, false);
        long joined = requested(stranger, true);
        acquisition.approach(support, number, version(number));
        assertThatThrownBy(() -> acquisition.decline(support, number, " ", version(number)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("required");

        acquisition.decline(support, number, "De apotheek stopt ermee", version(number));

        assertThat(stage(nurse, number)).isEqualTo("DECLINED");
        assertThat(stage(stranger, joined)).isEqualTo("DECLINED");
        assertThat(tickets.view(stranger, joined).timeline())
                .extracting(entry -> entry.text())
                .contains("De apotheek stopt ermee");
        assertThat(tickets.view(nurse, number).allowed()).doesNotContain(CustomerStep.RATE);
        assertThat(requests.standing(nurse, code)).isEqualTo(Standing.FREE);
        assertThat(requested(stranger, false)).isGreaterThan(joined);
    }

    @Test
    void asked_by_two_organisations_at_the_same_moment_one_leads() throws Exception {
        List<Supplier<Submitted>> both = List.of(
                () -> requests.submit(nurse, asked(code, false)), () -> requests.submit(stranger, asked(code, false)));

        List<Object> results = AtOnce.run(both);

        assertThat(results).filteredOn(Submitted.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(InvalidInput.class::isInstance)
                .singleElement()
                .hasToString(new InvalidInput("agbCode", "pharmacy.underWay").toString());
    }

    @Test
    void two_rows_that_lead_cannot_be_kept_whatever_the_code_does() {
        requested(nurse, false);
        String free = "02%06d".formatted(CODES.incrementAndGet());
        long other = requests.submit(stranger, asked(free, false)).number();

        assertThatThrownBy(() -> transaction.run(() -> entityManager
                        .createNativeQuery("""
                                update pharmacy_request set agb_code = ?1
                                where ticket_id = (select id from ticket where number = ?2)""")
                        .setParameter(1, code)
                        .setParameter(2, other)
                        .executeUpdate()))
                .hasStackTraceContaining("pharmacy_request_under_way");
    }

    @Test
    void wrong_codes_dates_and_steps_out_of_order_are_refused_and_change_nothing() {
        assertThatThrownBy(() -> requests.submit(
                        nurse, new NewPharmacyRequest(UUID.randomUUID().toString(), "", "0212345", " ", "", "", false)))
                .isInstanceOf(InvalidInput.class)
                .extracting(refused -> ((InvalidInput) refused)
                        .problems().stream()
                                .map(problem -> problem.field() + " " + problem.key())
                                .toList())
                .isEqualTo(
                        List.of("name required", "agbCode pharmacy.agbDigits", "place required", "contact required"));
        assertThatThrownBy(() -> requests.submit(nurse, asked("01123456", false)))
                .hasMessage("pharmacy.agbKind");
        assertThat(requests.standing(nurse, "nog niets")).isEqualTo(Standing.FREE);

        long number = requested(nurse, false);
        assertThatThrownBy(() -> acquisition.confirm(support, number, version(number)))
                .hasMessage("ticket.stepNotPossible");
        assertThatThrownBy(() -> acquisition.add(support, number, "Naam", "Plaats", "", version(number)))
                .hasMessage("ticket.stepNotPossible");
        int before = version(number);
        acquisition.approach(support, number, before);
        acquisition.approach(support, number, before);
        assertThatThrownBy(() -> acquisition.confirm(support, number, before)).hasMessage("ticket.changedMeanwhile");
        acquisition.confirm(support, number, version(number));
        assertThatThrownBy(() -> acquisition.sendContract(support, number, day("2026-10-09"), version(number)))
                .hasMessage("pharmacy.sentFuture");
        assertThatThrownBy(() -> acquisition.sendContract(support, number, day("2026-10-07"), version(number)))
                .hasMessage("pharmacy.sentBeforeRequest");
        assertThatThrownBy(() -> acquisition.sign(support, number, day("2026-10-08"), version(number)))
                .hasMessage("ticket.stepNotPossible");
        clock.advance(Duration.ofDays(2));
        acquisition.sendContract(support, number, day("2026-10-09"), version(number));
        assertThatThrownBy(() -> acquisition.sign(support, number, day("2026-10-08"), version(number)))
                .hasMessage("pharmacy.signedBeforeSent");
        assertThatThrownBy(() -> acquisition.sign(support, number, day("2026-10-11"), version(number)))
                .hasMessage("pharmacy.signedFuture");
        assertThatThrownBy(() -> acquisition.sign(support, number, null, version(number)))
                .hasMessage("required");
        assertThat(requests.view(nurse, number).signedOn()).isNull();
    }

    @Test
    void the_same_form_sent_twice_is_one_request() {
        NewPharmacyRequest form = asked("02 " + code.substring(2, 5) + "-" + code.substring(5), false);

        Submitted first = requests.submit(nurse, form);

        assertThat(requests.submit(nurse, form)).isEqualTo(new Submitted(first.number(), true));
        assertThat(requests.view(nurse, first.number()).agbCode()).isEqualTo(code);
    }

    @Test
    void the_registry_holds_each_code_once_and_is_changed_by_who_saw_it() {
        TypedPharmacy typed = new TypedPharmacy(code, "Apotheek Zeldzaam 100%", "Assen", "");
        Pharmacy added = pharmacies.add(support, typed);

        assertThatThrownBy(() -> pharmacies.add(support, typed)).hasMessage("pharmacy.inRegistry");
        assertThat(pharmacies.list(support, "zeldzaam 100%", 0)).containsExactly(added);
        assertThat(pharmacies.list(support, code, 0)).containsExactly(added);
        assertThat(pharmacies.list(support, "zeldzaam%100", 0)).isEmpty();
        assertThat(pharmacies.named(nurse, "zeldz")).containsExactly(added);
        assertThat(pharmacies.named(nurse, "ze")).isEmpty();
        pharmacies.change(
                support, added.id(), new TypedPharmacy(code, "Apotheek Bekend", "Assen", ""), added.version());
        assertThatThrownBy(() -> pharmacies.change(
                        support, added.id(), new TypedPharmacy(code, "Anders", "Assen", ""), added.version()))
                .hasMessage("changedMeanwhile");
        assertThat(pharmacies.get(support, added.id()).name()).isEqualTo("Apotheek Bekend");

        String other = "02%06d".formatted(CODES.incrementAndGet());
        requests.submit(nurse, asked(other, false));
        assertThatThrownBy(() -> pharmacies.add(support, new TypedPharmacy(other, "Naam", "Plaats", "")))
                .hasMessage("pharmacy.underWayAt");
    }

    @Test
    void S11_each_side_does_its_own_and_others_find_nothing() {
        long number = requested(nurse, false);
        Map<String, Deed> staff = new LinkedHashMap<>();
        staff.put("handle", (caller, ticket) -> requests.handle(caller, ticket));
        staff.put("approach", (caller, ticket) -> acquisition.approach(caller, ticket, 1));
        staff.put("confirm", (caller, ticket) -> acquisition.confirm(caller, ticket, 1));
        staff.put("decline", (caller, ticket) -> acquisition.decline(caller, ticket, "Nee", 1));
        staff.put("send", (caller, ticket) -> acquisition.sendContract(caller, ticket, day("2026-10-08"), 1));
        staff.put("sign", (caller, ticket) -> acquisition.sign(caller, ticket, day("2026-10-08"), 1));
        staff.put("add", (caller, ticket) -> acquisition.add(caller, ticket, "Naam", "Plaats", "", 1));
        staff.forEach((name, deed) ->
                assertThatThrownBy(() -> deed.by(nurse, number)).as(name).isInstanceOf(NotAllowed.class));
        Caller consultant = people.consultant("Consultant");
        staff.forEach((name, deed) -> assertThatThrownBy(() -> deed.by(consultant, number))
                .as(name + " by staff of other kinds")
                .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> requests.view(stranger, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requests.view(support, number)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> requests.standing(support, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pharmacies.add(nurse, new TypedPharmacy(code, "Naam", "Plaats", "")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pharmacies.list(consultant, "", 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pharmacies.get(nurse, 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pharmacies.change(nurse, 1, new TypedPharmacy(code, "Naam", "Plaats", ""), 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> pharmacies.named(support, "vijzel")).isInstanceOf(NotAllowed.class);

        assertThat(stage(nurse, number)).isEqualTo("REQUESTED");
        assertThat(accessLog.by(consultant.accountId(), 20))
                .hasSize(staff.size())
                .allMatch(entry -> entry.outcome() == Outcome.REFUSED);
    }

    @Test
    void S19_no_mail_holds_a_word_that_was_typed() {
        String secret = "GEHEIM";
        long number = requests.submit(
                        nurse,
                        new NewPharmacyRequest(
                                UUID.randomUUID().toString(), secret, code, secret, secret, secret, false))
                .number();
        acquisition.approach(support, number, version(number));
        acquisition.decline(support, number, secret, version(number));

        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery(
                        "select template || ' ' || array_to_string(arguments, ' ') || ' ' || path from outbox where thread = ?1")
                .setParameter(1, "ticket-" + number)
                .getResultList());
        assertThat(rows).hasSizeGreaterThan(3);
        assertThat(rows.toString()).doesNotContain(secret, code).contains("/ticket/" + number);
    }
}
