package nl.careconnections.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class StaffTest {

    @Inject
    Staff staff;

    @Inject
    Sessions sessions;

    @Inject
    TestPeople testPeople;

    @Inject
    AccessLog log;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller administrator;

    @BeforeEach
    void one_application_administrator() {
        transaction.run(
                () -> Sql.run(
                        entityManager,
                        "update account set state = 'REMOVED', removed_at = created_at where organisation_id is null and state <> 'REMOVED'"));
        administrator = testPeople.applicationAdministrator("Applicatiebeheerder");
    }

    @Test
    void an_invited_member_stands_in_the_list() {
        long id = staff.invite(administrator, wanted(address(), Set.of(Role.SUPPORT)));

        assertThat(staff.get(administrator, id))
                .returns(ColleagueState.INVITED, StaffMember::state)
                .returns(Set.of(Role.SUPPORT), member -> member.details().roles());
        assertThat(staff.list(administrator))
                .extracting(StaffMember::name)
                .containsExactly("Applicatiebeheerder", "Nieuwe Medewerker");
    }

    @Test
    void R4_the_same_form_sent_twice_invites_once() {
        NewStaffMember form = wanted(address(), Set.of(Role.SUPPORT));

        assertThat(staff.invite(administrator, form)).isEqualTo(staff.invite(administrator, form));
        assertThat(staff.list(administrator)).hasSize(2);
    }

    @Test
    void an_address_in_use_and_a_role_of_customers_are_refused() {
        String address = address();
        staff.invite(administrator, wanted(address, Set.of(Role.SUPPORT)));

        assertInvalid("email", () -> staff.invite(administrator, wanted(address, Set.of(Role.SUPPORT))));
        assertInvalid("roles", () -> staff.invite(administrator, wanted(address(), Set.of())));
        assertInvalid(
                "roles", () -> staff.invite(administrator, wanted(address(), Set.of(Role.ORGANISATION_ADMINISTRATOR))));
    }

    @Test
    void U3_everything_that_is_wrong_with_a_member_is_told_at_once() {
        NewStaffMember wrong = new NewStaffMember(
                UUID.randomUUID().toString(),
                "geen adres",
                new StaffDetails(" ", "12", "", "", Language.NL, Set.of(Role.CONTACT)));

        assertThatThrownBy(() -> staff.invite(administrator, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactlyInAnyOrder("name", "phone", "roles", "email"));
        assertThat(staff.list(administrator)).hasSize(1);
    }

    @Test
    void S8_other_roles_end_the_sessions() {
        Caller member = testPeople.support("Medewerker");
        StaffMember seen = staff.get(administrator, member.accountId());

        staff.change(
                administrator,
                seen.id(),
                details(Set.of(Role.SUPPORT, Role.APPLICATION_ADMINISTRATOR)),
                seen.version());

        assertThat(sessions.list(member, "")).isEmpty();
        assertConflict(
                "changedMeanwhile",
                () -> staff.change(administrator, seen.id(), details(Set.of(Role.SUPPORT)), seen.version()));
    }

    @Test
    void the_last_application_administrator_stays() {
        StaffMember last = staff.get(administrator, administrator.accountId());

        assertConflict(
                "account.lastAdministrator",
                () -> staff.change(administrator, last.id(), details(Set.of(Role.SUPPORT)), last.version()));
        assertConflict("account.yourself", () -> staff.remove(administrator, last.id(), last.version()));
    }

    @Test
    void S8_who_is_removed_is_out_at_once() {
        Caller leaving = testPeople.support("Vertrekker");

        staff.remove(
                administrator,
                leaving.accountId(),
                staff.get(administrator, leaving.accountId()).version());

        assertThat(sessions.list(leaving, "")).isEmpty();
        assertThatThrownBy(() -> staff.get(administrator, leaving.accountId())).isInstanceOf(NotFound.class);
    }

    @Test
    void S11_only_application_administrators_see_or_change_staff() {
        long organisation = testPeople.organisation("Zorggroep " + UUID.randomUUID());
        for (Caller caller : List.of(
                testPeople.support("Medewerker"),
                testPeople.contact(organisation, "Contact"),
                testPeople.administrator(organisation, "Beheerder"))) {
            for (Runnable step : everyStep(caller, administrator.accountId())) {
                assertThatThrownBy(step::run).isInstanceOf(NotAllowed.class);
            }
            assertThat(log.by(caller.accountId(), 20))
                    .extracting(AccessRecord::outcome)
                    .containsOnly(Outcome.REFUSED);
        }
    }

    @Test
    void S11_contact_persons_are_no_staff() {
        Caller contact = testPeople.contact(testPeople.organisation("Zorggroep " + UUID.randomUUID()), "Contact");

        assertThatThrownBy(() -> staff.get(administrator, contact.accountId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staff.remove(administrator, contact.accountId(), 0))
                .isInstanceOf(NotFound.class);
    }

    private List<Runnable> everyStep(Caller caller, long accountId) {
        return List.of(
                () -> staff.list(caller),
                () -> staff.get(caller, accountId),
                () -> staff.invite(caller, wanted(address(), Set.of(Role.SUPPORT))),
                () -> staff.resend(caller, accountId),
                () -> staff.change(caller, accountId, details(Set.of(Role.SUPPORT)), 0),
                () -> staff.remove(caller, accountId, 0),
                () -> staff.release(caller, accountId));
    }

    private static String address() {
        return "medewerker." + UUID.randomUUID() + "@careconnections.example";
    }

    private static NewStaffMember wanted(String email, Set<Role> roles) {
        return new NewStaffMember(UUID.randomUUID().toString(), email, details(roles));
    }

    private static StaffDetails details(Set<Role> roles) {
        return new StaffDetails("Nieuwe Medewerker", "", "", "Support", Language.NL, roles);
    }

    private static void assertInvalid(String field, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static void assertConflict(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
