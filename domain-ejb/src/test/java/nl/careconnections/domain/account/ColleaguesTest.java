package nl.careconnections.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ColleaguesTest {

    @Inject
    Colleagues colleagues;

    @Inject
    Sessions sessions;

    @Inject
    AccountLinks links;

    @Inject
    TestPeople testPeople;

    @Inject
    TestClock clock;

    @Inject
    AccessLog log;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;
    private Caller administrator;

    @BeforeEach
    void an_organisation_with_an_administrator() {
        organisation = testPeople.organisation("Zorggroep " + UUID.randomUUID());
        administrator = testPeople.administrator(organisation, "Beheerder");
    }

    @Test
    void an_invited_colleague_stands_in_the_list_and_gets_a_mail() {
        long id = colleagues.invite(administrator, organisation, wanted("nieuw@zorg.example"));

        Colleague invited = colleagues.get(administrator, id);
        assertThat(invited.state()).isEqualTo(ColleagueState.INVITED);
        assertThat(invited.invitedUntil()).isEqualTo(clock.now().plus(Duration.ofDays(7)));
        assertThat(invited.lastLoginAt()).isNull();
        assertThat(invited.details().topics()).containsExactly(Topic.SUPPORT_QUESTION);
        assertThat(invited.details().releaseNotes()).isTrue();
        assertThat(invited.details().newsletters()).isFalse();
        assertThat(mailsTo("nieuw@zorg.example")).containsExactly("account.invitation");
        assertThat(colleagues.list(administrator, organisation))
                .extracting(Colleague::name)
                .containsExactly("Beheerder", "Nieuwe Collega");
    }

    @Test
    void R4_the_same_form_sent_twice_invites_once() {
        NewColleague form = wanted("twee.keer@zorg.example");

        long first = colleagues.invite(administrator, organisation, form);

        assertThat(colleagues.invite(administrator, organisation, form)).isEqualTo(first);
        assertThat(mailsTo("twee.keer@zorg.example")).hasSize(1);
    }

    @Test
    void U3_everything_that_is_wrong_with_a_colleague_is_told_at_once() {
        NewColleague wrong = new NewColleague(
                UUID.randomUUID().toString(),
                "geen adres",
                new ColleagueDetails("", "12", "34", "f".repeat(101), Language.NL, false, Set.of(), true, true));

        assertThatThrownBy(() -> colleagues.invite(administrator, organisation, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactlyInAnyOrder(
                                        "name required",
                                        "jobTitle tooLong",
                                        "phone account.phone",
                                        "mobile account.phone",
                                        "email account.email"));
        assertThat(colleagues.list(administrator, organisation)).hasSize(1);
    }

    @Test
    void somebody_is_not_invited_twice() {
        colleagues.invite(administrator, organisation, wanted("een@zorg.example"));

        assertInvalid(
                "email",
                "account.alreadyColleague",
                () -> colleagues.invite(administrator, organisation, wanted("EEN@zorg.example")));
    }

    @Test
    void S3_an_address_in_use_elsewhere_gets_the_answer_of_a_new_one() {
        long elsewhere = testPeople.organisation("Zorggroep Elders " + UUID.randomUUID());
        Caller known = testPeople.contact(elsewhere, "Bekende Elders");
        String address = emailOf(known);

        long id = colleagues.invite(administrator, organisation, wanted(address));

        Colleague unknown = colleagues.get(
                administrator, colleagues.invite(administrator, organisation, wanted("onbekend@zorg.example")));
        Colleague seen = colleagues.get(administrator, id);
        assertThat(seen.state()).isEqualTo(unknown.state());
        assertThat(seen.invitedUntil()).isEqualTo(unknown.invitedUntil());
        assertThat(seen.name()).isEqualTo("Nieuwe Collega");
        assertThat(mailsTo(address)).containsExactly("account.alreadyKnown");
        assertThat(log.by(administrator.accountId(), 10))
                .extracting(AccessRecord::action)
                .containsOnly("account.invited");
    }

    @Test
    void staff_hear_that_an_address_is_in_use_elsewhere() {
        Caller known = testPeople.contact(testPeople.organisation("Zorggroep X " + UUID.randomUUID()), "Bekende");
        Caller staff = testPeople.applicationAdministrator("Applicatiebeheerder");

        assertInvalid(
                "email", "account.emailInUse", () -> colleagues.invite(staff, organisation, wanted(emailOf(known))));
    }

    @Test
    void an_invitation_that_nobody_answered_can_be_sent_again() {
        long id = colleagues.invite(administrator, organisation, wanted("traag@zorg.example"));
        clock.advance(Duration.ofDays(8));
        assertThat(colleagues.get(administrator, id).state()).isEqualTo(ColleagueState.EXPIRED);

        colleagues.resend(administrator, id);

        assertThat(colleagues.get(administrator, id).state()).isEqualTo(ColleagueState.INVITED);
        assertThat(mailsTo("traag@zorg.example")).hasSize(2);
        assertConflict("changedMeanwhile", () -> colleagues.resend(administrator, administrator.accountId()));
    }

    @Test
    void an_invitation_can_be_taken_back_and_given_anew() {
        long id = colleagues.invite(administrator, organisation, wanted("terug@zorg.example"));

        colleagues.remove(administrator, id, colleagues.get(administrator, id).version(), null);

        assertThatThrownBy(() -> colleagues.get(administrator, id)).isInstanceOf(NotFound.class);
        assertThat(log.about("account:" + id, 1))
                .extracting(AccessRecord::action)
                .containsExactly("invitation.withdrawn");
        assertThat(colleagues.invite(administrator, organisation, wanted("terug@zorg.example")))
                .isNotEqualTo(id);
    }

    @Test
    void S8_who_is_removed_is_out_at_once() {
        Caller leaving = testPeople.contact(organisation, "Vertrekker");
        assertThat(sessions.list(leaving, "")).hasSize(1);

        colleagues.remove(
                administrator,
                leaving.accountId(),
                colleagues.get(administrator, leaving.accountId()).version(),
                null);

        assertThat(sessions.list(leaving, "")).isEmpty();
        assertThat(colleagues.list(administrator, organisation))
                .extracting(Colleague::name)
                .doesNotContain("Vertrekker");
    }

    @Test
    void S8_another_role_ends_the_sessions_other_details_do_not() {
        Caller contact = testPeople.contact(organisation, "Collega");
        Colleague seen = colleagues.get(administrator, contact.accountId());

        colleagues.change(administrator, seen.id(), details("Collega Hernoemd", false), seen.version());
        assertThat(sessions.list(contact, "")).hasSize(1);

        Colleague renamed = colleagues.get(administrator, seen.id());
        assertThat(renamed.name()).isEqualTo("Collega Hernoemd");
        colleagues.change(administrator, seen.id(), details("Collega Hernoemd", true), renamed.version());
        assertThat(sessions.list(contact, "")).isEmpty();
        assertThat(colleagues.get(administrator, seen.id()).details().administrator())
                .isTrue();
    }

    @Test
    void the_last_administrator_stays_and_stays_administrator() {
        colleagues.invite(
                administrator,
                organisation,
                new NewColleague(UUID.randomUUID().toString(), "tweede@zorg.example", details("Tweede", true)));
        Colleague last = colleagues.get(administrator, administrator.accountId());
        Caller staff = testPeople.applicationAdministrator("Applicatiebeheerder");

        assertConflict(
                "account.lastAdministrator",
                () -> colleagues.change(administrator, last.id(), details("Beheerder", false), last.version()));
        assertConflict("account.lastAdministrator", () -> colleagues.remove(staff, last.id(), last.version(), null));
    }

    @Test
    void nobody_removes_themselves() {
        testPeople.administrator(organisation, "Tweede beheerder");
        Colleague me = colleagues.get(administrator, administrator.accountId());

        assertThat(me.myself()).isTrue();
        assertConflict("account.yourself", () -> colleagues.remove(administrator, me.id(), me.version(), null));
    }

    @Test
    void R4_two_administrators_who_take_each_others_role_at_once_leave_one() throws Exception {
        Caller second = testPeople.administrator(organisation, "Tweede beheerder");
        Colleague first = colleagues.get(second, administrator.accountId());
        Colleague other = colleagues.get(administrator, second.accountId());
        List<Callable<Boolean>> both = List.of(
                () -> succeeds(
                        () -> colleagues.change(administrator, other.id(), details("Tweede", false), other.version())),
                () -> succeeds(() -> colleagues.change(second, first.id(), details("Eerste", false), first.version())));

        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            executor.invokeAll(both).forEach(result -> assertThat(result).succeedsWithin(Duration.ofSeconds(20)));
        } finally {
            executor.shutdownNow();
        }

        assertThat(colleagues.list(testPeople.support("Kijker"), organisation))
                .filteredOn(colleague -> colleague.details().administrator())
                .hasSize(1);
    }

    @Test
    void R4_a_change_on_an_old_reading_is_refused() {
        Caller contact = testPeople.contact(organisation, "Collega");
        Colleague seen = colleagues.get(administrator, contact.accountId());
        colleagues.change(administrator, seen.id(), details("Eerst", false), seen.version());

        assertConflict(
                "changedMeanwhile",
                () -> colleagues.change(administrator, seen.id(), details("Daarna", false), seen.version()));
        assertConflict("changedMeanwhile", () -> colleagues.remove(administrator, seen.id(), seen.version(), null));
    }

    @Test
    void S5_an_administrator_releases_a_blocked_colleague() {
        Caller contact = testPeople.contact(organisation, "Geblokkeerde");
        transaction.run(() -> Sql.run(entityManager, """
                insert into credential (account_id, password_hash, password_set_at, blocked_at, blocked_for)
                values (?1, 'x', ?2, ?2, 'CODES')""", contact.accountId(), clock.now()));
        assertThat(colleagues.get(administrator, contact.accountId()).state()).isEqualTo(ColleagueState.BLOCKED);

        colleagues.release(administrator, contact.accountId());

        assertThat(colleagues.get(administrator, contact.accountId()).state()).isEqualTo(ColleagueState.ACTIVE);
    }

    @Test
    void S11_contact_persons_see_colleagues_but_change_none() {
        Caller contact = testPeople.contact(organisation, "Contactpersoon");

        assertThat(colleagues.list(contact, organisation)).hasSize(2);
        for (Runnable step : everyStep(contact, administrator.accountId(), organisation)) {
            assertThatThrownBy(step::run).isInstanceOf(NotAllowed.class);
        }
        assertThat(log.by(contact.accountId(), 10))
                .extracting(AccessRecord::outcome)
                .containsOnly(Outcome.REFUSED)
                .hasSize(5);
    }

    @Test
    void S11_support_sees_the_people_of_a_customer_but_changes_none() {
        Caller support = testPeople.support("Medewerker support");

        assertThat(colleagues.list(support, organisation)).hasSize(1);
        for (Runnable step : everyStep(support, administrator.accountId(), organisation)) {
            assertThatThrownBy(step::run).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void S11_another_organisation_does_not_exist() {
        long other = testPeople.organisation("Zorggroep Buren " + UUID.randomUUID());
        Caller neighbour = testPeople.administrator(other, "Buurbeheerder");

        assertThatThrownBy(() -> colleagues.list(neighbour, organisation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> colleagues.get(neighbour, administrator.accountId()))
                .isInstanceOf(NotFound.class);
        for (Runnable step : everyStep(neighbour, administrator.accountId(), organisation)) {
            assertThatThrownBy(step::run).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void S12_addresses_of_another_organisation_never_appear() {
        Caller canary = testPeople.contact(
                testPeople.organisation("Zorggroep Kanarie " + UUID.randomUUID()), "Kanarie Kanarie");

        assertThat(colleagues.list(administrator, organisation).toString())
                .doesNotContainIgnoringCase("kanarie")
                .doesNotContain(emailOf(canary));
    }

    @Test
    void S11_an_administrator_of_an_organisation_cannot_reach_staff() {
        Caller staff = testPeople.support("Medewerker");

        assertThatThrownBy(() -> colleagues.get(administrator, staff.accountId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> colleagues.remove(administrator, staff.accountId(), 0, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void S9_an_invitation_stops_working_where_the_address_came_into_use_elsewhere() {
        long id = colleagues.invite(administrator, organisation, wanted("snel@zorg.example"));
        String token = transaction
                .get(() -> links.make(id, AccountLinks.Purpose.INVITATION))
                .replaceAll(".*token=", "");
        assertThat(links.holder(token, AccountLinks.Purpose.INVITATION)).contains(id);

        Caller elsewhere =
                testPeople.contact(testPeople.organisation("Zorggroep Sneller " + UUID.randomUUID()), "Snelle");
        transaction.run(() -> Sql.run(
                entityManager, "update account set email = 'snel@zorg.example' where id = ?1", elsewhere.accountId()));

        assertThat(links.holder(token, AccountLinks.Purpose.INVITATION)).isEmpty();
        assertThatThrownBy(() -> transaction.run(() -> links.use(token, AccountLinks.Purpose.INVITATION)))
                .isInstanceOf(LinkExpired.class);
    }

    private List<Runnable> everyStep(Caller caller, long accountId, long organisationId) {
        return List.of(
                () -> colleagues.invite(caller, organisationId, wanted("x@zorg.example")),
                () -> colleagues.resend(caller, accountId),
                () -> colleagues.change(caller, accountId, details("X", false), 0),
                () -> colleagues.remove(caller, accountId, 0, null),
                () -> colleagues.release(caller, accountId));
    }

    private static NewColleague wanted(String email) {
        return new NewColleague(UUID.randomUUID().toString(), email, details("Nieuwe Collega", false));
    }

    private static ColleagueDetails details(String name, boolean administrator) {
        return new ColleagueDetails(
                name,
                "030 123 45 67",
                "",
                "Verpleegkundige",
                Language.NL,
                administrator,
                Set.of(Topic.SUPPORT_QUESTION),
                true,
                false);
    }

    private String emailOf(Caller caller) {
        return transaction.get(
                () -> entityManager.find(Account.class, caller.accountId()).email());
    }

    @SuppressWarnings("unchecked")
    private List<String> mailsTo(String address) {
        return transaction.get(() -> entityManager
                .createNativeQuery("select template from outbox where recipient = ?1 order by id")
                .setParameter(1, address)
                .getResultList());
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (BusinessException e) {
            return false;
        }
    }

    private static void assertInvalid(String field, String key, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }

    private static void assertConflict(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
