package nl.careconnections.domain.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.knowledge.Products;
import nl.careconnections.domain.notification.Delivery;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.domain.status.NewComponent;
import nl.careconnections.domain.status.NewIncident;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.ManyReplies.Outcome;
import nl.careconnections.domain.ticket.NewQuestion;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Severity;
import nl.careconnections.domain.ticket.StaffReply;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.TicketRow;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Many tickets tied to one disruption with one update to all" (product.md, "Staff workspace"). */
@DomainTest
class DisruptionStoryTest {

    private static final PriorityAnswers SERIOUS = new PriorityAnswers(false, false, false, Severity.SERIOUS);
    private static final PriorityAnswers UNAVAILABLE = new PriorityAnswers(true, false, false, null);

    @Inject
    Ties ties;

    @Inject
    Reports reports;

    @Inject
    SharedUpdates updates;

    @Inject
    Incidents incidents;

    @Inject
    Components components;

    @Inject
    StatusDesk desk;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    Resolution resolution;

    @Inject
    Requests requests;

    @Inject
    Products products;

    @Inject
    AccessLog accessLog;

    @Inject
    TestPeople people;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    private Caller publisher;
    private Caller anna;
    private Caller nurse;
    private Caller englishNurse;
    private Caller stranger;
    private String login;

    @BeforeEach
    void two_customers_and_a_page() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        publisher = people.publisher("Publicist");
        anna = people.support("Supportmedewerker 1");
        long organisation = people.organisation("Zorggroep " + key());
        nurse = people.contact(organisation, "Verpleegkundige");
        englishNurse = people.readsEnglish(people.contact(organisation, "Nurse"));
        stranger = people.administrator(people.organisation("Thuiszorg " + key()), "Vreemde");
        login = components.add(
                author(), key(), new NewComponent(new Words("Inloggen", "Logging in"), Words.NONE, null, false));
    }

    @Test
    void a_question_belongs_to_one_incident_and_the_customer_learns_which() {
        long number = asked(nurse, SERIOUS);
        String code = published();

        ties.tie(anna, number, code);
        ties.tie(anna, number, code);

        assertThat(ties.standing(anna, number).incident().code()).isEqualTo(code);
        assertThat(ties.standing(anna, number).choices()).isEmpty();
        KnownIncident told = ties.told(nurse, number).orElseThrow();
        assertThat(told.title().english()).isEqualTo("Logging in: partly disrupted");
        assertThat(told.phase()).isEqualTo(Phase.INVESTIGATING);
        assertThat(steps(number)).containsExactly(List.of("disruption.tied", "Inloggen: deels verstoord"));
        assertThat(tickets.view(nurse, number).timeline())
                .extracting(Entry::kind)
                .doesNotContain(EntryKind.STEP);
        assertThat(actions("ticket:" + number)).containsOnlyOnce("ticket.tied");
    }

    @Test
    void who_is_writing_is_not_disturbed_by_a_tie() {
        long number = asked(nurse, SERIOUS);
        int seen = tickets.handle(anna, number).header().version();
        ties.tie(anna, number, published());

        conversation.reply(anna, number, new StaffReply(key(), "We kijken.", List.of(), Status.IN_PROGRESS, seen));

        assertThat(status(number)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void untied_it_can_belong_to_another() {
        long number = asked(nurse, SERIOUS);
        String first = published();
        String second = published();
        ties.tie(anna, number, first);

        assertThatThrownBy(() -> ties.tie(anna, number, second))
                .isInstanceOf(Conflict.class)
                .hasMessage("disruption.tiedAlready");
        ties.untie(anna, number, second);
        assertThat(ties.standing(anna, number).incident().code()).isEqualTo(first);

        ties.untie(anna, number, first);
        ties.untie(anna, number, first);
        assertThat(ties.told(nurse, number)).isEmpty();
        ties.tie(anna, number, second);

        assertThat(ties.standing(anna, number).incident().code()).isEqualTo(second);
        assertThat(steps(number))
                .extracting(step -> step.get(0))
                .containsExactly("disruption.tied", "disruption.untied", "disruption.tied");
        assertThat(actions("ticket:" + number)).containsOnlyOnce("ticket.untied");
    }

    @Test
    void customers_know_of_a_draft_once_it_is_published() {
        long number = asked(nurse, SERIOUS);
        String code = incidents.draft(author(), key(), incident());
        assertThat(ties.standing(anna, number).choices())
                .extracting(KnownIncident::code)
                .contains(code);
        ties.tie(anna, number, code);
        assertThat(ties.told(nurse, number)).isEmpty();

        incidents.publish(author(), code, version(code));

        assertThat(ties.told(nurse, number)).isPresent();
    }

    @Test
    void questions_of_a_draft_that_is_thrown_away_belong_to_none() {
        long number = asked(nurse, SERIOUS);
        String code = incidents.draft(author(), key(), incident());
        ties.tie(anna, number, code);

        incidents.discard(author(), code, version(code));

        assertThat(ties.standing(anna, number).incident()).isNull();
        assertThat(steps(number)).extracting(step -> step.get(0)).contains("disruption.discarded");
        assertThatThrownBy(() -> ties.tie(anna, number, code)).hasMessage("disruption.over");
    }

    @Test
    void what_is_over_or_closed_is_not_tied_any_more() {
        long number = asked(nurse, SERIOUS);
        String over = published();
        resolve(over);
        assertThatThrownBy(() -> ties.tie(anna, number, over))
                .isInstanceOf(Conflict.class)
                .hasMessage("disruption.over");
        assertThat(ties.standing(anna, number).choices())
                .extracting(KnownIncident::code)
                .doesNotContain(over);
        assertThatThrownBy(() -> ties.tie(anna, number, "")).isInstanceOf(InvalidInput.class);

        close(number);

        assertThatThrownBy(() -> ties.tie(anna, number, published()))
                .isInstanceOf(Conflict.class)
                .hasMessage("disruption.closed");
        assertThat(ties.standing(anna, number).open()).isFalse();
    }

    @Test
    void S11_only_who_works_on_a_question_ties_it_and_only_its_readers_are_told() {
        long number = asked(nurse, SERIOUS);
        String code = published();
        assertThatThrownBy(() -> ties.tie(people.consultant("Consultant"), number, code))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ties.tie(publisher, number, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ties.tie(nurse, number, code)).isInstanceOf(NotAllowed.class);
        ties.tie(anna, number, code);

        assertThatThrownBy(() -> ties.told(stranger, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ties.untie(nurse, number, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ties.standing(publisher, number)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void S11_who_may_not_see_the_questions_learns_how_many_there_are() {
        String code = published();
        long number = tied(nurse, code);
        long confined = tied(englishNurse, code);
        confine(confined);

        TiedQuestions toSupport = ties.of(anna, code);
        assertThat(toSupport.seen()).extracting(TicketRow::number).containsExactly(number);
        assertThat(toSupport.others()).isEqualTo(1);
        assertThat(toSupport.open()).isEqualTo(1);
        assertThat(ties.of(publisher, code).seen()).isEmpty();
        assertThat(ties.of(publisher, code).others()).isEqualTo(2);
        assertThatThrownBy(() -> ties.of(people.consultant("Consultant"), code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ties.of(nurse, code)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ties.of(anna, "nergensteven")).isInstanceOf(NotFound.class);
    }

    @Test
    void high_priority_asks_for_an_incident() {
        long number = asked(nurse, UNAVAILABLE);
        Caller both = people.also(people.support("Supportmedewerker 2"), Role.PUBLISHER);

        assertThat(ties.standing(anna, number).reportable()).isTrue();
        assertThat(ties.standing(anna, number).publishers())
                .contains(new Standing.Publisher("Publicist", "030 123 45 67"));
        assertThat(ties.standing(both, number).publishers()).isEmpty();
        assertThat(ties.standing(anna, asked(nurse, SERIOUS)).reportable()).isFalse();

        String key = key();
        String code = reports.open(both, number, key, incident());
        assertThat(reports.open(both, number, key, incident())).isEqualTo(code);

        assertThat(ties.standing(anna, number).incident().code()).isEqualTo(code);
        assertThat(ties.standing(anna, number).reportable()).isFalse();
        KnownIncident told = ties.told(nurse, number).orElseThrow();
        assertThat(told.title().dutch() + told.last().dutch()).doesNotContain("Jansen");
    }

    @Test
    void a_report_for_a_question_that_cannot_be_tied_tells_nobody() {
        Caller both = people.also(people.support("Supportmedewerker 2"), Role.PUBLISHER);
        long number = asked(nurse, UNAVAILABLE);
        String draft = reports.draft(both, number, key(), incident());
        assertThat(ties.standing(both, number).incident().draft()).isTrue();
        List<String> before = open();

        assertThatThrownBy(() -> reports.open(both, number, key(), incident()))
                .isInstanceOf(Conflict.class)
                .hasMessage("disruption.tiedAlready");
        assertThatThrownBy(() -> reports.open(anna, number, key(), incident())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.open(publisher, number, key(), incident()))
                .isInstanceOf(NotAllowed.class);

        assertThat(open()).isEqualTo(before).doesNotContain(draft);
    }

    @Test
    void one_update_solves_every_open_question_in_the_language_of_its_customer() {
        String code = published();
        long first = tied(nurse, code);
        long second = tied(englishNurse, code);
        long solvedBefore = tied(nurse, code);
        answer(solvedBefore, Status.SOLVED);
        long closedBefore = tied(nurse, code);
        close(closedBefore);
        long confined = tied(nurse, code);
        confine(confined);
        resolve(code);

        updates.send(anna, code, new NewSharedUpdate(key(), new Words("Het werkt weer.", "It works again."), true));

        assertThat(status(first)).isEqualTo(Status.SOLVED);
        assertThat(status(second)).isEqualTo(Status.SOLVED);
        assertThat(last(nurse, first)).isEqualTo("Het werkt weer.");
        assertThat(last(englishNurse, second)).isEqualTo("It works again.");
        assertThat(mails(first)).containsOnlyOnce("ticket.solved");
        assertThat(mails(solvedBefore)).containsOnlyOnce("ticket.solved");
        SharedUpdate sent = updates.of(anna, code).get(0);
        assertThat(sent.reached()).isEqualTo(2);
        assertThat(sent.solves()).isTrue();
        assertThat(sent.by()).isEqualTo("Supportmedewerker 1");
        assertThat(sent.missed())
                .extracting(SharedUpdate.Missed::number, SharedUpdate.Missed::why)
                .containsExactly(tuple(solvedBefore, Outcome.SOLVED), tuple(closedBefore, Outcome.CLOSED));
        assertThat(sent.hidden()).isEqualTo(1);
        assertThat(actions("ticket:" + first)).containsOnlyOnce("ticket.solved");
        assertThat(actions("status:" + code)).containsOnlyOnce("disruption.told");
    }

    @Test
    void while_it_goes_on_everybody_can_be_told_and_questions_stay_where_they_are() {
        String code = published();
        long fresh = tied(nurse, code);
        long waiting = tied(nurse, code);
        answer(waiting, Status.WAITING_FOR_CUSTOMER);

        updates.send(anna, code, new NewSharedUpdate(key(), new Words("We zijn bezig.", ""), false));

        assertThat(status(fresh)).isEqualTo(Status.IN_PROGRESS);
        assertThat(status(waiting)).isEqualTo(Status.WAITING_FOR_CUSTOMER);
        assertThat(mails(waiting)).containsOnlyOnce("ticket.replied");
        assertThat(mails(waiting)).containsOnlyOnce("ticket.asked");
        assertThatThrownBy(() -> updates.send(anna, code, new NewSharedUpdate(key(), new Words("Klaar", ""), true)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("disruption.goesOn");
    }

    @Test
    void R4_sent_eight_times_at_once_it_is_said_once() throws Exception {
        String code = published();
        long first = tied(nurse, code);
        long second = tied(nurse, code);
        resolve(code);
        NewSharedUpdate update = new NewSharedUpdate(key(), new Words("Het werkt weer.", ""), true);
        Supplier<Boolean> press = () -> {
            updates.send(anna, code, update);
            return true;
        };

        assertThat(AtOnce.run(Collections.nCopies(8, press))).containsOnly(true);

        assertThat(texts(first)).containsOnlyOnce("Het werkt weer.");
        assertThat(texts(second)).containsOnlyOnce("Het werkt weer.");
        assertThat(mails(first)).containsOnlyOnce("ticket.solved");
        assertThat(updates.of(anna, code)).hasSize(1);
    }

    @Test
    void R4_two_colleagues_who_tie_a_question_at_once_do_not_both_succeed() throws Exception {
        long number = asked(nurse, SERIOUS);
        List<Supplier<Boolean>> both = List.of(tying(number, published()), tying(number, published()));

        List<Object> results = AtOnce.run(both);

        assertThat(results).filteredOn(result -> result.equals(true)).hasSize(1);
        assertThat(results).filteredOn(Conflict.class::isInstance).hasSize(1);
    }

    private Supplier<Boolean> tying(long number, String code) {
        return () -> {
            ties.tie(anna, number, code);
            return true;
        };
    }

    @Test
    void an_update_that_reaches_nobody_is_refused() {
        String code = published();
        NewSharedUpdate update = new NewSharedUpdate(key(), new Words("Het werkt weer.", ""), false);
        assertThatThrownBy(() -> updates.send(anna, code, update)).hasMessage("disruption.nobody");
        assertThat(updates.of(anna, code)).isEmpty();

        long number = tied(nurse, code);
        assertThatThrownBy(() -> updates.send(anna, code, new NewSharedUpdate(key(), new Words(" ", "x"), false)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> updates.send(publisher, code, update)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> updates.of(publisher, code)).isInstanceOf(NotAllowed.class);
        String draft = incidents.draft(author(), key(), incident());
        assertThatThrownBy(() -> updates.send(anna, draft, update)).hasMessage("disruption.draft");
        assertThat(texts(number)).doesNotContain("Het werkt weer.");
    }

    private long asked(Caller customer, PriorityAnswers answers) {
        return tickets.submit(
                        customer,
                        new NewQuestion(
                                key(),
                                products.find("ncare").orElseThrow().id(),
                                "Mevrouw Jansen kan niet inloggen",
                                "Ze krijgt geen code.",
                                List.of(),
                                answers,
                                null,
                                List.of()))
                .number();
    }

    private long tied(Caller customer, String code) {
        long number = asked(customer, SERIOUS);
        ties.tie(anna, number, code);
        return number;
    }

    private void answer(long number, Status next) {
        int seen = tickets.handle(anna, number).header().version();
        conversation.reply(anna, number, new StaffReply(key(), "Eerder gezegd.", List.of(), next, seen));
    }

    private void close(long number) {
        answer(number, Status.SOLVED);
        resolution.accept(nurse, number, tickets.view(nurse, number).header().version());
    }

    private void confine(long number) {
        transaction.run(() -> {
            Request question = requests.staffToChange(anna, Topic.SUPPORT_QUESTION, number, "ticket.confined");
            requests.confineTo(question, List.of(publisher.accountId()));
        });
    }

    private String published() {
        return incidents.open(author(), key(), incident());
    }

    private NewIncident incident() {
        return new NewIncident(
                Words.NONE,
                null,
                null,
                new NewUpdate(
                        null,
                        new Words("Sms-codes komen niet aan", ""),
                        Words.NONE,
                        Words.NONE,
                        null,
                        List.of(new Affected(login, ComponentStatus.PARTIAL_OUTAGE)),
                        true));
    }

    private void resolve(String code) {
        incidents.update(
                author(), code, NewUpdate.of(Phase.RESOLVED, new Words("Opgelost", "Resolved")), version(code));
    }

    private int version(String code) {
        return desk.get(author(), code).version();
    }

    private List<String> open() {
        return desk.open(author()).stream().map(one -> one.story().code()).toList();
    }

    private Author author() {
        return Author.of(publisher);
    }

    private Status status(long number) {
        return tickets.handle(anna, number).header().status();
    }

    private List<List<String>> steps(long number) {
        return tickets.handle(anna, number).timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.STEP)
                .map(Entry::values)
                .toList();
    }

    private List<String> texts(long number) {
        return tickets.handle(anna, number).timeline().stream().map(Entry::text).toList();
    }

    private String last(Caller customer, long number) {
        return tickets.view(customer, number).timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.MESSAGE)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .text();
    }

    private List<String> mails(long number) {
        return tickets.handle(anna, number).deliveries().stream()
                .map(Delivery::template)
                .toList();
    }

    private List<String> actions(String subject) {
        return accessLog.about(subject, 50).stream().map(AccessRecord::action).toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
