package nl.careconnections.domain.securityincident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffDetails;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.duty.Alarm;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewShift;
import nl.careconnections.domain.duty.OpenAlarm;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerTicket;
import nl.careconnections.domain.ticket.Desks;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.domain.ticket.EntryKind;
import nl.careconnections.domain.ticket.EscalationTimers;
import nl.careconnections.domain.ticket.InternalNote;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A security incident from its report to its end, as the manual ("Beveiligingsincident") and product.md have it. It begins on
 * Saturday 10 October 2026 at 02:00 in Amsterdam.
 */
@DomainTest
class SecurityIncidentStoryTest {

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
    Roster roster;

    @Inject
    Alarms alarms;

    @Inject
    Desks desks;

    @Inject
    Tickets tickets;

    @Inject
    Conversation conversation;

    @Inject
    EscalationTimers escalation;

    @Inject
    SecurityIncidents incidents;

    @Inject
    IncidentHandling handling;

    @Inject
    IncidentReaders readers;

    @Inject
    IncidentViews views;

    @Inject
    Breaches breaches;

    @Inject
    Staff staff;

    @Inject
    AccessLog accessLog;

    private long organisation;
    private Caller reporter;
    private Caller administrator;
    private Caller colleague;
    private Caller director;
    private Caller otherDirector;
    private Caller onCall;
    private Caller support;
    private long concerned;
    private Caller concernedAdministrator;
    private Caller stranger;

    @BeforeEach
    void settle() {
        clock.set(at("2026-10-09T20:00:00+02:00"));
        String name = UUID.randomUUID().toString();
        organisation = people.organisation("Zorggroep " + name);
        reporter = people.contact(organisation, "Melder");
        administrator = people.administrator(organisation, "Beheerder");
        colleague = people.contact(organisation, "Collega");
        concerned = people.organisation("Thuiszorg " + name);
        concernedAdministrator = people.administrator(concerned, "Beheerder Thuiszorg");
        stranger = people.administrator(people.organisation("Wijkteam " + name), "Vreemde");
        director = people.director("Directeur 1");
        otherDirector = people.director("Directeur 2");
        support = people.support("Supportmedewerker");
        onCall = people.support("Dienstdoende");
        people.carries(director, "06 00000021");
        people.carries(otherDirector, "06 00000022");
        people.carries(onCall, "06 00000023");
        roster.plan(
                people.applicationAdministrator("Applicatiebeheerder"),
                new NewShift(
                        onCall.accountId(),
                        null,
                        LocalDateTime.parse("2026-10-09T21:00:00"),
                        LocalDateTime.parse("2026-10-12T09:00:00")));
        clock.set(at("2026-10-10T02:00:00+02:00"));
    }

    @AfterEach
    void nobodyIsLeft() {
        transaction.run(() -> {
            entityManager
                    .createNativeQuery("update alarm set ended_at = now(), next_at = null where ended_at is null")
                    .executeUpdate();
            entityManager.createNativeQuery("delete from duty_shift").executeUpdate();
            entityManager
                    .createNativeQuery(
                            "update account set state = 'REMOVED', removed_at = now() where organisation_id is null and state = 'ACTIVE'")
                    .executeUpdate();
        });
    }

    @Test
    void reported_at_night_taken_called_assessed_as_a_breach_told_measured_and_finished() {
        long number = reported();
        assertThat(texts())
                .as("the directors and the person on call at once, in the night")
                .containsExactlyInAnyOrder("+31600000021", "+31600000022", "+31600000023");
        CustomerTicket fresh = tickets.view(reporter, number);
        assertThat(fresh.header().status()).isEqualTo(Status.NEW);
        assertThat(due(fresh, "CONTACT"))
                .as("reported on Saturday: within one working day")
                .isEqualTo(at("2026-10-12T17:00:00+02:00"));
        assertThat(due(fresh, "AUTHORITY"))
                .as("72 hours from when it was noticed, day and night")
                .isEqualTo(at("2026-10-12T22:30:00+02:00"));
        assertThat(incidents.view(reporter, number).facts().clock().runs()).isTrue();

        alarms.take(onCall, alarm(onCall).id());
        Alarm taken = alarms.get(onCall, lastAlarm());
        assertThat(taken.directors())
                .as("who took it calls a director")
                .extracting(Alarm.Director::name)
                .contains("Directeur 1", "Directeur 2");
        assertThatThrownBy(() -> tickets.handle(onCall, number)).isInstanceOf(NotFound.class);

        clock.set(at("2026-10-10T02:20:00+02:00"));
        handling.takeCharge(director, number, version(director, number));
        assertThat(incidents.view(reporter, number).responsible()).isEqualTo("Directeur 1");

        clock.set(at("2026-10-10T03:00:00+02:00"));
        spoken(director, number, "2026-10-10T02:40:00");
        assertThat(term(tickets.view(reporter, number), "CONTACT"))
                .satisfies(contact -> assertThat(contact.kept()).isTrue())
                .satisfies(contact -> assertThat(contact.endedAt()).isEqualTo(at("2026-10-10T02:40:00+02:00")));

        assess(number, Verdict.MAYBE_BREACH);
        assertRefused("securityincident.breachUnknown", () -> finish(number, true));
        assertRefused("securityincident.noBreach", () -> tell(number, concerned));
        assess(number, Verdict.BREACH);

        tell(number, concerned);
        BreachRecord told = breaches.ofOrganisation(concernedAdministrator).get(0);
        assertThat(told.clock().dueAt()).isEqualTo(clock.now().plus(Duration.ofHours(72)));
        assertThat(mailsAbout(told)).containsExactly("securityincident.organisationTold " + told.id());
        clock.advance(Duration.ofHours(1));
        breaches.tellMore(director, number, told.id(), "Het lek is dicht.", key(), version(director, number));
        assertThat(breaches.view(concernedAdministrator, told.id()).entries())
                .extracting(RecordEntry::text)
                .containsExactly("Jullie lijst was te zien.", "Het lek is dicht.");
        breaches.tellAuthority(concernedAdministrator, told.id(), LocalDateTime.parse("2026-10-10T03:30:00"));
        assertThat(breaches.view(concernedAdministrator, told.id()).clock().runs())
                .isFalse();

        handling.addMeasure(director, number, measure(number, "2026-10-14"));
        assertRefused("securityincident.measuresOpen", () -> finish(number, true));
        Measure open = views.view(director, number).facts().measures().get(0);
        handling.carryOut(director, number, open.id(), "Gedaan en getest.", key(), version(director, number));

        incidents.tellAuthority(reporter, number, LocalDateTime.parse("2026-10-10T03:45:00"), key(), version(number));
        assertThatThrownBy(() -> finish(number, false))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("securityincident.everybodyTold");
        finish(number, true);

        CustomerTicket finished = tickets.view(reporter, number);
        assertThat(finished.header().status()).isEqualTo(Status.CLOSED);
        assertThat(steps(finished))
                .containsExactly(
                        "taken",
                        "spokenByPhone",
                        "assessedMaybeBreach",
                        "assessedBreach",
                        "measureAdded",
                        "measureDone",
                        "authorityTold",
                        "finished");
        assertThat(finished.timeline())
                .as("nothing about others")
                .noneMatch(entry -> entry.text().contains("lijst"));
        IncidentFile file = views.export(director, number);
        assertThat(file.ticket().timeline()).extracting(Entry::text).contains("Jullie lijst was te zien.");
        assertThat(file.log())
                .extracting(AccessRecord::action)
                .contains("securityincident.submitted", "securityincident.finished", "securityincident.exported");
    }

    @Test
    void a_director_who_takes_the_alarm_is_responsible_and_nobody_is_called_any_more() {
        long number = reported();

        alarms.take(otherDirector, alarm(otherDirector).id());

        assertThat(incidents.view(reporter, number).responsible()).isEqualTo("Directeur 2");
        assertThat(desks.of(director).alarms()).isEmpty();
        assertRefused("ticket.stepNotPossible", () -> handling.takeCharge(director, number, version(director, number)));
    }

    @Test
    void S11_for_everybody_else_it_does_not_exist() {
        long number = reported();

        assertThatThrownBy(() -> tickets.handle(support, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.view(support, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.takeCharge(support, number, 1)).isInstanceOf(NotFound.class);
        assertThat(desks.of(support).alarms()).isEmpty();
        assertThatThrownBy(() -> alarms.get(support, lastAlarm())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> alarms.take(support, lastAlarm())).isInstanceOf(NotFound.class);
        for (Caller customer : List.of(stranger, concernedAdministrator, colleague)) {
            assertThatThrownBy(() -> tickets.view(customer, number)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> incidents.view(customer, number)).isInstanceOf(NotFound.class);
        }
        assertThat(tickets.view(administrator, number).header().subject()).isEqualTo("Lijst van een ander");
        assertThatThrownBy(() -> incidents.report(support, incident(key()))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void S11_a_record_is_for_its_organisation_alone() {
        long number = taken();
        assess(number, Verdict.BREACH);
        tell(number, concerned);
        BreachRecord told = breaches.ofOrganisation(concernedAdministrator).get(0);

        assertThatThrownBy(() -> breaches.view(stranger, told.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> breaches.view(administrator, told.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> breaches.view(director, told.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> breaches.tellAuthority(stranger, told.id(), LocalDateTime.parse("2026-10-10T02:30:00")))
                .isInstanceOf(NotFound.class);
        Caller contact = people.contact(concerned, "Contactpersoon");
        assertThat(breaches.ofOrganisation(contact)).isEmpty();
        assertThatThrownBy(() -> breaches.view(contact, told.id())).isInstanceOf(NotFound.class);
        Caller holder = people.given(people.contact(concerned, "Houder"), Incidents.TOPIC);
        assertThat(breaches.ofOrganisation(holder)).hasSize(1);
        assertThat(accessLog.by(holder.accountId(), 10)).isEmpty();
        breaches.view(holder, told.id());
        assertThat(accessLog.by(holder.accountId(), 10))
                .extracting(AccessRecord::action)
                .containsExactly("securityincident.recordViewed");
    }

    @Test
    void once_finished_the_customer_still_says_that_the_authority_was_told_and_others_can_still_be_told() {
        long number = taken();
        spoken(director, number, "2026-10-10T02:00:00");
        assess(number, Verdict.BREACH);
        finish(number, true);

        assertThat(incidents.view(reporter, number).allowed()).containsExactly(IncidentStep.TELL_AUTHORITY);
        assertThat(views.view(director, number).allowed())
                .containsExactlyInAnyOrder(IncidentStep.EXPORT, IncidentStep.TELL_ORGANISATION);
        clock.advance(Duration.ofHours(2));
        incidents.tellAuthority(reporter, number, LocalDateTime.parse("2026-10-10T03:30:00"), key(), version(number));
        assertThat(incidents.view(reporter, number).facts().clock().reportedAt())
                .isEqualTo(at("2026-10-10T03:30:00+02:00"));
        assertRefused(
                "ticket.stepNotPossible",
                () -> incidents.tellAuthority(
                        reporter, number, LocalDateTime.parse("2026-10-10T03:40:00"), key(), version(number)));

        tell(number, concerned);
        BreachRecord told = breaches.waiting(concernedAdministrator).get(0);
        breaches.tellMore(director, number, told.id(), "Het lek is dicht.", key(), version(director, number));
        assertThat(breaches.view(concernedAdministrator, told.id()).entries()).hasSize(2);
        CustomerTicket finished = tickets.view(reporter, number);
        assertThat(finished.header().status()).isEqualTo(Status.CLOSED);
        assertThat(steps(finished)).endsWith("finished", "authorityTold");
        assertRefused("ticket.stepNotPossible", () -> assess(number, Verdict.NO_BREACH));
        assertRefused(
                "ticket.stepNotPossible", () -> handling.addMeasure(director, number, measure(number, "2026-10-14")));
    }

    @Test
    void without_a_breach_nobody_is_told_afterwards() {
        long number = taken();
        spoken(director, number, "2026-10-10T02:00:00");
        assess(number, Verdict.NO_BREACH);
        finish(number, false);
        assertThat(views.view(director, number).allowed()).containsExactly(IncidentStep.EXPORT);
        assertThat(incidents.view(reporter, number).allowed()).isEmpty();
        assertRefused("securityincident.noBreach", () -> tell(number, concerned));
        assertRefused(
                "ticket.stepNotPossible",
                () -> incidents.tellAuthority(
                        reporter, number, LocalDateTime.parse("2026-10-10T02:00:00"), key(), version(number)));
    }

    @Test
    void a_breach_waits_for_an_organisation_until_it_says_that_the_authority_was_told() {
        long number = taken();
        assess(number, Verdict.BREACH);
        tell(number, concerned);
        BreachRecord told = breaches.waiting(concernedAdministrator).get(0);
        assertThat(breaches.waiting(people.contact(concerned, "Contactpersoon")))
                .isEmpty();
        assertThat(breaches.waiting(administrator)).isEmpty();
        breaches.tellAuthority(concernedAdministrator, told.id(), LocalDateTime.parse("2026-10-10T02:00:00"));
        assertThat(breaches.waiting(concernedAdministrator)).isEmpty();
    }

    @Test
    void who_becomes_a_director_is_let_in_to_what_is_not_finished() {
        long open = taken();
        long finished = taken();
        spoken(director, finished, "2026-10-10T02:00:00");
        assess(finished, Verdict.NO_INCIDENT);
        finish(finished, false);
        assertThatThrownBy(() -> views.view(support, open)).isInstanceOf(NotFound.class);

        becomes(support, Role.DIRECTOR);

        Caller promoted = people.again(support);
        assertThat(views.view(promoted, open).allowed()).contains(IncidentStep.ASSESS);
        assertThatThrownBy(() -> views.view(promoted, finished)).isInstanceOf(NotFound.class);
        assertThat(tickets.handle(director, open).timeline())
                .last()
                .satisfies(entry ->
                        assertThat(entry.values()).containsExactly("securityincident.letIn", "Supportmedewerker"));
        assertThat(templates(open)).contains("securityincident.staffLetIn");
    }

    @Test
    void no_incident_stays_with_who_is_no_director_any_more() {
        long number = taken();
        becomes(director, Role.SUPPORT);

        assertThatThrownBy(() -> views.view(people.again(director), number)).isInstanceOf(NotFound.class);
        assertThat(incidents.view(reporter, number).responsible()).isEmpty();
        assertThat(templates(number)).contains("securityincident.staffDirectorLeft");
        readers.handOver(otherDirector, number, otherDirector.accountId(), version(otherDirector, number));
        assertThat(incidents.view(reporter, number).responsible()).isEqualTo("Directeur 2");
    }

    @Test
    void when_the_only_director_who_knows_leaves_the_others_are_let_in() {
        long number = taken();
        readers.letOut(director, number, otherDirector.accountId(), version(director, number));
        assertThatThrownBy(() -> views.view(otherDirector, number)).isInstanceOf(NotFound.class);
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        staff.remove(
                keeper,
                director.accountId(),
                staff.get(keeper, director.accountId()).version());
        assertThat(views.view(otherDirector, number).allowed()).contains(IncidentStep.HAND_OVER);
    }

    private void becomes(Caller person, Role role) {
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        StaffMember member = staff.get(keeper, person.accountId());
        StaffDetails before = member.details();
        staff.change(
                keeper,
                person.accountId(),
                new StaffDetails(
                        before.name(),
                        before.phone(),
                        before.mobile(),
                        before.jobTitle(),
                        before.language(),
                        Set.of(role)),
                member.version());
    }

    private List<String> templates(long number) {
        return rows("select template from outbox where thread = ?1", "ticket-" + number);
    }

    @Test
    void directors_let_others_in_and_out_and_each_is_kept() {
        long number = taken();

        readers.letIn(director, number, support.accountId(), version(director, number));
        assertThat(tickets.handle(support, number).header().number()).isEqualTo(number);
        assertThat(views.view(support, number).allowed()).as("directors decide").isEmpty();
        assertThatThrownBy(() -> handling.assess(
                        support,
                        number,
                        new Assessment(key(), Verdict.NO_INCIDENT, "Niets.", version(support, number))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> views.export(support, number)).isInstanceOf(NotAllowed.class);
        conversation.note(support, number, new InternalNote(key(), "Nagekeken.", List.of()));

        readers.letOut(director, number, support.accountId(), version(director, number));
        assertThatThrownBy(() -> tickets.handle(support, number)).isInstanceOf(NotFound.class);
        assertRefused(
                "securityincident.keepsReader",
                () -> readers.letOut(otherDirector, number, director.accountId(), version(director, number)));

        readers.handOver(director, number, otherDirector.accountId(), version(director, number));
        readers.letOut(otherDirector, number, director.accountId(), version(otherDirector, number));
        assertThatThrownBy(() -> tickets.handle(director, number)).isInstanceOf(NotFound.class);
        assertRefused(
                "securityincident.keepsReader",
                () -> readers.letOut(otherDirector, number, otherDirector.accountId(), version(otherDirector, number)));
        assertThat(tickets.handle(otherDirector, number).timeline())
                .filteredOn(entry -> entry.kind() == EntryKind.STEP)
                .extracting(entry -> entry.values().get(0))
                .containsExactly(
                        "securityincident.taken",
                        "securityincident.letIn",
                        "securityincident.letOut",
                        "securityincident.handedOver",
                        "securityincident.letOut");
        assertThat(steps(tickets.view(reporter, number)))
                .as("the customer reads who is responsible, not who else knows")
                .containsExactly("taken", "handedOver");
    }

    @Test
    void no_breach_after_all_ends_the_72_hours_and_a_breach_begins_them_again() {
        long number = taken();

        assess(number, Verdict.NO_BREACH);
        assertThat(term(tickets.view(reporter, number), "AUTHORITY").runs()).isFalse();
        assertRefused(
                "ticket.stepNotPossible",
                () -> incidents.tellAuthority(
                        reporter, number, LocalDateTime.parse("2026-10-10T02:00:00"), key(), version(number)));

        assess(number, Verdict.BREACH);
        assertThat(tickets.view(reporter, number).terms())
                .filteredOn(term -> term.name().equals("AUTHORITY") && term.runs())
                .extracting(RequestTerm::dueAt)
                .containsExactly(at("2026-10-12T22:30:00+02:00"));
    }

    @Test
    void a_director_who_does_not_call_in_time_is_told_with_all_other_directors() {
        long number = taken();

        clock.set(at("2026-10-12T17:00:00+02:00"));
        escalation.escalateDue();

        assertThat(tickets.handle(director, number).timeline())
                .filteredOn(entry -> entry.kind() == EntryKind.TERM)
                .extracting(
                        entry -> entry.values().get(0) + " " + entry.values().get(1))
                .contains("securityincident.CONTACT late");
    }

    @Test
    void S19_mails_and_texts_never_hold_a_word_that_was_typed() {
        long number = taken();
        assess(number, Verdict.BREACH);
        tell(number, concerned);

        assertThat(transaction.get(() -> entityManager
                        .createNativeQuery("select array_to_string(arguments, ' ') || path from outbox")
                        .getResultList()))
                .isNotEmpty()
                .noneMatch(
                        row -> row.toString().contains(SECRET) || row.toString().contains("lijst"));
    }

    @Test
    void R4_bad_input_changes_nothing_and_the_same_form_counts_once() {
        assertThatThrownBy(
                        () -> incidents.report(reporter, new NewIncident(key(), "", "", "", null, "", null, List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(
                                        "subject", "explanation", "place", "noticedAt", "whoseData", "ongoing"));
        assertThatThrownBy(() -> incidents.report(reporter, noticed("2026-10-10T02:01:00")))
                .hasMessage("securityincident.future");
        assertThatThrownBy(() -> incidents.report(reporter, noticed("2016-10-10T02:01:00")))
                .hasMessage("securityincident.tooLongAgo");
        String key = key();
        long number = incidents.report(reporter, incident(key)).number();
        assertThat(incidents.report(reporter, incident(key)).number()).isEqualTo(number);
        assertThat(texts()).hasSize(3);

        assertRefused("ticket.stepNotPossible", () -> assess(number, Verdict.BREACH));
        handling.takeCharge(director, number, version(director, number));
        int before = version(director, number);
        spoken(director, number, "2026-10-10T02:00:00");
        assertRefused(
                "ticket.changedMeanwhile",
                () -> handling.assess(otherDirector, number, new Assessment(key(), Verdict.BREACH, SECRET, before)));
        assertThatThrownBy(() -> spoken(director, number, "2026-10-09T23:00:00"))
                .hasMessage("securityincident.tooEarly");
        assertThatThrownBy(() -> handling.addMeasure(director, number, measure(number, "2026-10-09")))
                .hasMessage("ticket.untilPast");
        assess(number, Verdict.BREACH);
        assertThatThrownBy(() -> tell(number, organisation)).hasMessage("securityincident.ownOrganisation");
        tell(number, concerned);
        assertThatThrownBy(() -> tell(number, concerned)).hasMessage("securityincident.toldBefore");
        long empty = people.organisation("Leeg " + UUID.randomUUID());
        assertThatThrownBy(() -> tell(number, empty)).hasMessage("securityincident.noAdministrator");
    }

    private long reported() {
        return incidents.report(reporter, incident(key())).number();
    }

    private long taken() {
        long number = reported();
        handling.takeCharge(director, number, version(director, number));
        return number;
    }

    private static NewIncident incident(String key) {
        return new NewIncident(
                key,
                "Lijst van een ander",
                SECRET,
                "Pagina Overzicht",
                LocalDateTime.parse("2026-10-09T22:30:00"),
                "Cliënten van een andere organisatie",
                Ongoing.YES,
                List.of());
    }

    private static NewIncident noticed(String at) {
        return new NewIncident(
                key(), "Onderwerp", SECRET, "Pagina", LocalDateTime.parse(at), "Cliënten", Ongoing.NO, List.of());
    }

    private void spoken(Caller by, long number, String at) {
        handling.logContact(
                by,
                number,
                new Conversed(key(), LocalDateTime.parse(at), Channel.PHONE, "Melder", SECRET, version(by, number)));
    }

    private void assess(long number, Verdict verdict) {
        handling.assess(director, number, new Assessment(key(), verdict, SECRET, version(director, number)));
    }

    private void tell(long number, long organisationId) {
        breaches.tell(director, number, organisationId, "Jullie lijst was te zien.", key(), version(director, number));
    }

    private void finish(long number, boolean everybodyTold) {
        handling.finish(director, number, new Finish(key(), "Samenvatting", everybodyTold, version(director, number)));
    }

    private NewMeasure measure(long number, String day) {
        return new NewMeasure(
                key(), "Controle toevoegen", director.accountId(), LocalDate.parse(day), version(director, number));
    }

    private static void assertRefused(String key, Runnable deed) {
        Consumer<BusinessException> same = refused -> assertThat(refused.key()).isEqualTo(key);
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Conflict.class, same::accept);
    }

    private OpenAlarm alarm(Caller caller) {
        return desks.of(caller).alarms().get(0);
    }

    private long lastAlarm() {
        return ((Number) transaction.get(() -> entityManager
                        .createNativeQuery("select max(id) from alarm")
                        .getSingleResult()))
                .longValue();
    }

    private List<String> texts() {
        return rows(
                "select recipient from outbox where channel = 'SMS' and event like ?1", "alarm:" + lastAlarm() + ":%");
    }

    private List<String> mailsAbout(BreachRecord told) {
        return rows(
                "select template || ' ' || array_to_string(arguments, ' ') from outbox where thread = ?1",
                "securityincident-record-" + told.id());
    }

    private List<String> rows(String sql, String value) {
        List<?> rows = transaction.get(() ->
                entityManager.createNativeQuery(sql).setParameter(1, value).getResultList());
        return rows.stream().map(Object::toString).toList();
    }

    private int version(Caller staff, long number) {
        return tickets.handle(staff, number).header().version();
    }

    private int version(long number) {
        return tickets.view(reporter, number).header().version();
    }

    private static RequestTerm term(CustomerTicket ticket, String name) {
        return ticket.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Instant due(CustomerTicket ticket, String name) {
        return term(ticket, name).dueAt();
    }

    private static List<String> steps(CustomerTicket ticket) {
        return ticket.timeline().stream()
                .filter(entry -> entry.kind() == EntryKind.STEP)
                .map(entry -> entry.values().get(0).replace("securityincident.", ""))
                .toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
