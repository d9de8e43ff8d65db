package nl.careconnections.domain.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.ColleagueDetails;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.NewColleague;
import nl.careconnections.domain.account.Openness;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.notification.Deliveries;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Desks;
import nl.careconnections.domain.ticket.Draft;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.Drafts;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "Op deze manier zorgen wij ervoor dat de vragen en feedback die via de telefoon worden gedeeld, worden vastgelegd, de
 * juiste opvolging krijgen en dat de klant hiervan een terugkoppeling krijgt" (manual, "Communicatie via telefoon").
 */
@DomainTest
class PhoneCallStoryTest {

    /** In Amsterdam, on a Thursday. */
    private static final Instant TEN_O_CLOCK = Instant.parse("2026-10-08T08:00:00Z");

    private static final PriorityAnswers NONE = new PriorityAnswers(null, null, null, null);
    private static final PriorityAnswers SERIOUS = new PriorityAnswers(false, false, false, Severity.SERIOUS);
    private static final PriorityAnswers UNAVAILABLE = new PriorityAnswers(true, null, null, null);

    private static final ColleagueDetails DETAILS =
            new ColleagueDetails("Nieuweling", "030 123 45 67", "", "", Language.NL, false, Set.of(), false, false);

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    PhoneCalls calls;

    @Inject
    Drafts drafts;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Resolution resolution;

    @Inject
    Organisations organisations;

    @Inject
    Colleagues colleagues;

    @Inject
    Products products;

    @Inject
    People everybody;

    @Inject
    Desks desks;

    @Inject
    Deliveries deliveries;

    @Inject
    AccessLog accessLog;

    @Inject
    InTransaction transaction;

    private String organisationName;
    private long organisation;
    private Caller manager;
    private Caller nurse;
    private Caller support;
    private Caller colleagueOfSupport;

    @BeforeEach
    void settle() {
        clock.set(TEN_O_CLOCK);
        organisationName = "Zorggroep " + UUID.randomUUID();
        organisation = people.organisation(organisationName);
        manager = people.administrator(organisation, "Beheerder");
        nurse = people.contact(organisation, "Verpleegkundige");
        support = people.support("Supportmedewerker 1");
        colleagueOfSupport = people.support("Supportmedewerker 2");
    }

    @Test
    void a_question_solved_at_once_goes_to_the_customer_for_information_and_rating() {
        clock.set(TEN_O_CLOCK.plus(Duration.ofMinutes(20)));
        long number = calls.register(support, solved(TEN_O_CLOCK)).ticket();

        CustomerTicket seen = tickets.view(nurse, number);
        assertThat(seen.header().status()).isEqualTo(Status.SOLVED);
        assertThat(seen.header().submitter()).isEqualTo("Verpleegkundige");
        assertThat(seen.header().receivedAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(seen.timeline())
                .extracting(Entry::kind)
                .containsExactly(EntryKind.RECEIVED, EntryKind.MESSAGE, EntryKind.SOLVED);
        assertThat(seen.timeline())
                .allMatch(Entry::byStaff, "written by support")
                .allMatch(entry -> entry.at().equals(TEN_O_CLOCK), "when the customer called");
        assertThat(seen.timeline()).extracting(Entry::text).contains("Waar staat de lijst?", "Onder Rapporten.");
        assertThat(seen.response().state()).isEqualTo(TargetState.MET);
        assertThat(seen.repair().metAt()).isEqualTo(TEN_O_CLOCK);
        assertThat(mails("ticket-" + number)).containsExactly("ticket.phonedSolved");
        assertThat(seen.allowed())
                .contains(CustomerStep.ACCEPT, CustomerStep.REFUSE, CustomerStep.REPLY, CustomerStep.RATE);

        resolution.rate(nurse, number, 5, "Meteen geholpen");
        resolution.accept(nurse, number, version(nurse, number));
        assertThat(tickets.view(nurse, number).header().status()).isEqualTo(Status.CLOSED);
        assertThat(accessLog.about("ticket:" + number, 20))
                .extracting(AccessRecord::action)
                .contains("phone.registered");
    }

    @Test
    void the_term_for_objecting_begins_when_the_customer_is_told() {
        clock.set(TEN_O_CLOCK.plus(Duration.ofDays(5)));
        long number = calls.register(support, solved(TEN_O_CLOCK)).ticket();

        assertThat(tickets.view(nurse, number).closesAt())
                .as("ten working days after Tuesday")
                .isEqualTo(Instant.parse("2026-10-27T16:00:00Z"));
    }

    @Test
    void a_solution_on_the_telephone_that_is_none_goes_back_to_work() {
        long refused = calls.register(support, solved(TEN_O_CLOCK)).ticket();
        resolution.refuse(nurse, refused, key(), "Daar staat niets.", List.of(), version(nurse, refused));
        assertThat(tickets.view(nurse, refused).header().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(mails("ticket-" + refused)).contains("ticket.staffReopened");

        long repeated = calls.register(support, solved(TEN_O_CLOCK)).ticket();
        conversation.reply(
                nurse,
                repeated,
                new CustomerReply(key(), "Nog steeds leeg.", List.of(), true, version(nurse, repeated)));
        assertThat(tickets.view(nurse, repeated).header().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void a_question_that_takes_longer_counts_from_the_time_of_the_call() {
        clock.set(TEN_O_CLOCK.plus(Duration.ofMinutes(45)));
        long number = calls.register(support, question(SERIOUS)).ticket();

        CustomerTicket seen = tickets.view(nurse, number);
        assertThat(seen.header().status()).isEqualTo(Status.NEW);
        assertThat(seen.header().priority()).isEqualTo(Priority.MEDIUM);
        assertThat(seen.response().due()).isEqualTo(TEN_O_CLOCK.plus(Duration.ofHours(1)));
        assertThat(seen.repair().metAt()).isNull();
        assertThat(seen.timeline().get(0).author()).isEqualTo("Supportmedewerker 1");
        assertThat(mails("ticket-" + number))
                .contains("ticket.phoned", "ticket.staffReceived")
                .doesNotContain("ticket.received");
        assertThat(deliveries("ticket-" + number))
                .as("not to who wrote it down")
                .noneMatch(mail -> mail.recipient()
                        .equals(everybody.get(support.accountId()).email()));
    }

    @Test
    void trouble_on_the_telephone_is_of_high_priority_and_wakes_who_is_on_call() {
        long number = calls.register(support, question(UNAVAILABLE)).ticket();

        assertThat(tickets.view(nurse, number).header().priority()).isEqualTo(Priority.HIGH);
        assertThat(desks.of(support).alarms())
                .extracting(alarm -> alarm.arguments().get(0))
                .contains(Long.toString(number));
    }

    @Test
    void a_customer_who_collects_information_finds_a_draft_and_staff_see_that_it_came() {
        Registered call = calls.register(support, collects());
        assertThat(call.ticket()).isNull();
        Draft draft = drafts.list(nurse).get(0);
        assertThat(draft.content().subject()).isEqualTo("Lijst met toedieningen");
        assertThat(draft.content().explanation()).isEqualTo("Waar staat de lijst?");
        assertThat(draft.step()).isEqualTo(2);
        assertThat(draft.preparedBy()).isEqualTo("Supportmedewerker 1");
        assertThat(mails("draft-" + draft.id())).containsExactly("ticket.prepared");
        assertThat(state(call)).isEqualTo(CallState.AWAITED);
        assertThat(drafts.list(manager)).as("it is the caller's own").isEmpty();

        clock.advance(Duration.ofDays(2));
        DraftContent completed = new DraftContent(
                draft.content().subject(), "Versie 4.2.", List.of(), SERIOUS, false, "", null, List.of());
        Draft saved = drafts.save(nurse, draft.id(), draft.version(), "", completed, 3);
        long number = drafts.submit(nurse, draft.id(), saved.version()).number();

        assertThat(tickets.view(nurse, number).header().receivedAt())
                .as("the customer submits it, so that is its receipt")
                .isEqualTo(clock.now());
        assertThat(row(call)).returns(CallState.CAME, PhoneCall::state).returns(number, PhoneCall::ticket);
        clock.advance(Drafts.KEPT.plusDays(1));
        drafts.removeUnused();
        assertThat(state(call)).as("also when the sent draft is gone").isEqualTo(CallState.CAME);
    }

    @Test
    void a_call_keeps_its_ticket_when_the_caller_leaves() {
        Registered call = calls.register(support, question(SERIOUS));
        colleagues.remove(
                manager,
                nurse.accountId(),
                colleagues.get(manager, nurse.accountId()).version(),
                manager.accountId());

        assertThat(row(call)).returns(call.ticket(), PhoneCall::ticket).returns("Verpleegkundige", PhoneCall::caller);
    }

    @Test
    void a_draft_that_was_thrown_away_or_never_used_is_seen_too() {
        Registered discarded = calls.register(support, collects());
        drafts.discard(nurse, drafts.list(nurse).get(0).id());
        assertThat(state(discarded)).isEqualTo(CallState.DROPPED);

        Registered forgotten = calls.register(support, collects());
        clock.advance(Drafts.KEPT.plusDays(1));
        drafts.removeUnused();
        assertThat(state(forgotten)).isEqualTo(CallState.DROPPED);
    }

    @Test
    void R4_pressed_twice_also_at_the_same_moment_it_is_one_call() throws InterruptedException {
        for (NewPhoneCall form : List.of(solved(TEN_O_CLOCK), question(SERIOUS), collects())) {
            List<Object> answers = AtOnce.run(Collections.nCopies(4, () -> calls.register(support, form)));

            assertThat(answers).hasSize(4).hasOnlyElementsOfType(Registered.class);
            assertThat(Set.copyOf(answers)).hasSize(1);
        }
        assertThat(list(organisationName, null)).hasSize(3);
        assertThat(drafts.list(nurse)).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        NewPhoneCall empty = new NewPhoneCall(key(), 0, null, CallOutcome.SOLVED, 0, " ", "", "", NONE);
        assertThat(problems(support, empty))
                .containsExactly(
                        "caller phone.unknownCaller",
                        "calledAt required",
                        "product required",
                        "subject required",
                        "question required",
                        "solution required");
        assertThat(problems(support, call(nurse, TEN_O_CLOCK, null, "", NONE))).containsExactly("outcome required");
        assertThat(problems(support, question(NONE)))
                .containsExactly(
                        "unavailable required", "prescribingImpossible required", "emergencyImpossible required");
    }

    @Test
    void a_call_lies_between_a_week_ago_and_now() {
        assertThat(problems(support, solved(TEN_O_CLOCK.plusSeconds(1)))).containsExactly("calledAt phone.future");
        Instant weekAgo = TEN_O_CLOCK.minus(PhoneCalls.OLDEST);
        assertThat(problems(support, solved(weekAgo.minusSeconds(1)))).containsExactly("calledAt phone.tooLongAgo");
        assertThat(calls.register(support, solved(weekAgo)).ticket()).isNotNull();
        assertThat(calls.register(support, solved(TEN_O_CLOCK)).ticket()).isNotNull();
    }

    @Test
    void the_caller_has_access_and_may_ask_support_questions() {
        long invited =
                colleagues.invite(manager, organisation, new NewColleague(key(), key() + "@zorg.example", DETAILS));
        assertThat(problems(support, solvedFor(invited))).containsExactly("caller phone.invitedCaller");

        Caller gone = people.contact(organisation, "Vertrokken");
        colleagues.remove(
                manager,
                gone.accountId(),
                colleagues.get(manager, gone.accountId()).version(),
                null);
        assertThat(problems(support, solvedFor(gone.accountId()))).containsExactly("caller phone.removedCaller");

        Caller closed = people.given(people.contact(organisation, "Zonder onderwerp"));
        organisations.open(manager, organisation, Map.of(Topic.SUPPORT_QUESTION, Openness.HOLDERS));
        assertThat(problems(support, solvedFor(closed.accountId()))).containsExactly("caller phone.closedToCaller");

        assertThat(problems(support, solvedFor(colleagueOfSupport.accountId())))
                .as("somebody of staff is no caller")
                .containsExactly("caller phone.unknownCaller");
    }

    @Test
    void who_has_as_many_drafts_as_one_may_have_sends_or_discards_one_first() {
        for (int i = 0; i < 20; i++) {
            drafts.begin(nurse, key(), product());
        }
        assertThat(problems(support, collects())).containsExactly("caller phone.tooManyDrafts");
        assertThat(list(organisationName, null)).isEmpty();
    }

    @Test
    void S11_only_who_handles_support_questions_writes_down_and_lists_calls() {
        for (Caller other : List.of(
                nurse,
                manager,
                people.finance("Financiën"),
                people.productOwner("Producteigenaar"),
                people.consultant("Consultant"),
                people.applicationAdministrator("Beheerder"))) {
            assertThatThrownBy(() -> calls.register(other, solved(TEN_O_CLOCK))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> calls.list(other, "", null, 0, 10)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> calls.requireRegistration(other)).isInstanceOf(NotAllowed.class);
        }
        assertThat(calls.register(people.director("Directeur"), solved(TEN_O_CLOCK))
                        .ticket())
                .isNotNull();
    }

    @Test
    void the_list_is_narrowed_and_paged() {
        Registered first = calls.register(support, solved(TEN_O_CLOCK));
        Registered second = calls.register(colleagueOfSupport, collects());
        Registered third = calls.register(support, question(SERIOUS));

        assertThat(list(organisationName, null))
                .extracting(PhoneCall::id)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(list("verpleeg " + organisationName, CallState.AWAITED))
                .singleElement()
                .returns(second.id(), PhoneCall::id)
                .returns("Supportmedewerker 2", PhoneCall::registeredBy)
                .returns("", PhoneCall::subject);
        assertThat(list(Long.toString(first.ticket()), null))
                .singleElement()
                .returns(first.id(), PhoneCall::id)
                .returns("Lijst met toedieningen", PhoneCall::subject);
        assertThat(list(organisationName + " nergens", null)).isEmpty();
        PhoneCallPage page = calls.list(support, organisationName, null, 1, 2);
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(PhoneCall::id).containsExactly(first.id());
    }

    @Test
    void S14_what_was_heard_stays_plain_text() {
        String nasty = "#{7*7} {0} %s ''; drop table phone_call; --";
        NewPhoneCall call = new NewPhoneCall(
                key(),
                nurse.accountId(),
                TEN_O_CLOCK,
                CallOutcome.SOLVED,
                product(),
                nasty + "\r\nBcc: x",
                nasty,
                nasty,
                NONE);

        CustomerTicket seen = tickets.view(nurse, calls.register(support, call).ticket());

        assertThat(seen.header().subject()).isEqualTo(nasty + " Bcc: x");
        assertThat(seen.timeline()).extracting(Entry::text).contains(nasty);
    }

    private NewPhoneCall solved(Instant at) {
        return call(nurse, at, CallOutcome.SOLVED, "Onder Rapporten.", NONE);
    }

    private NewPhoneCall solvedFor(long account) {
        return new NewPhoneCall(
                key(), account, TEN_O_CLOCK, CallOutcome.SOLVED, product(), "Onderwerp", "Vraag", "Oplossing", NONE);
    }

    private NewPhoneCall question(PriorityAnswers answers) {
        return call(nurse, TEN_O_CLOCK, CallOutcome.QUESTION, "", answers);
    }

    private NewPhoneCall collects() {
        return call(nurse, TEN_O_CLOCK, CallOutcome.COLLECTS, "", NONE);
    }

    private NewPhoneCall call(
            Caller caller, Instant at, CallOutcome outcome, String solution, PriorityAnswers answers) {
        return new NewPhoneCall(
                key(),
                caller.accountId(),
                at,
                outcome,
                product(),
                "Lijst met toedieningen",
                "Waar staat de lijst?",
                solution,
                answers);
    }

    private List<String> problems(Caller caller, NewPhoneCall call) {
        try {
            calls.register(caller, call);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream()
                    .map(problem -> problem.field() + " " + problem.key())
                    .toList();
        }
    }

    private List<PhoneCall> list(String words, CallState state) {
        return calls.list(support, words, state, 0, 50).rows();
    }

    private PhoneCall row(Registered call) {
        return list(organisationName, null).stream()
                .filter(row -> row.id() == call.id())
                .findFirst()
                .orElseThrow();
    }

    private CallState state(Registered call) {
        return row(call).state();
    }

    private List<String> mails(String thread) {
        return deliveries(thread).stream().map(Delivery::template).toList();
    }

    private List<Delivery> deliveries(String thread) {
        return transaction.get(() -> deliveries.of(thread));
    }

    private int version(Caller reader, long number) {
        return tickets.view(reader, number).header().version();
    }

    private long product() {
        return products.find("ncare").orElseThrow().id();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
