package nl.careconnections.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.Test;

@DomainTest
class CallersTest {

    @Inject
    TestPeople testPeople;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Callers callers;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Test
    void S11_a_contact_person_uses_what_the_organisation_opened() {
        long organisation = testPeople.organisation("Zorggroep Zeeland");

        Caller contact = testPeople.contact(organisation, "Contactpersoon");

        assertThat(contact.isStaff()).isFalse();
        assertThat(contact.organisationId()).isEqualTo(organisation);
        assertThat(contact.roles()).containsExactly(Role.CONTACT);
        assertThat(contact.mayRead(Topic.SUPPORT_QUESTION)).isTrue();
    }

    @Test
    void S11_a_topic_that_the_organisation_closed_is_for_those_who_were_given_it() {
        long organisation = testPeople.organisation("Zorggroep Drenthe");
        Caller given = testPeople.contact(organisation, "Met onderwerp");
        Caller other = testPeople.contact(organisation, "Zonder onderwerp");
        transaction.run(() -> {
            execute("insert into organisation_topic values (" + organisation + ", 'SUPPORT_QUESTION', false)");
            execute("delete from account_topic where account_id = " + other.accountId());
        });

        assertThat(people.get(given.accountId()).topics().mayRead(Topic.SUPPORT_QUESTION))
                .isTrue();
        assertThat(people.get(other.accountId()).topics().maySubmit(Topic.SUPPORT_QUESTION))
                .isFalse();
    }

    @Test
    void staff_are_found_by_what_they_can_do() {
        Caller support = testPeople.support("Medewerker support");
        Caller administrator = testPeople.applicationAdministrator("Applicatiebeheerder");

        assertThat(people.staffWith(Ability.HANDLE_TICKETS))
                .extracting(Person::accountId)
                .contains(support.accountId())
                .doesNotContain(administrator.accountId());
        assertThat(people.staffWith(Ability.SUBMIT_TICKETS)).isEmpty();
    }

    @Test
    void contacts_are_those_of_one_organisation() {
        long organisation = testPeople.organisation("Zorggroep Friesland");
        Caller mine = testPeople.contact(organisation, "Eigen collega");
        testPeople.contact(testPeople.organisation("Zorggroep Limburg"), "Ander");

        assertThat(people.contactsOf(organisation))
                .extracting(Person::accountId)
                .isEqualTo(List.of(mine.accountId()));
        assertThat(people.get(Set.of(mine.accountId(), -1L))).containsOnlyKeys(mine.accountId());
    }

    @Test
    void S8_a_session_that_one_node_ends_is_over_on_every_other_with_the_next_request() {
        Caller caller = testPeople.support("Medewerker met twee schermen");
        String token =
                transaction.get(() -> sessions.start(caller.accountId(), new Visitor("127.0.0.1", "Firefox", "")));
        assertThat(callers.find(token, "127.0.0.1")).isPresent();

        sessions.logOut(caller, token);

        assertThat(callers.find(token, "127.0.0.1")).isEmpty();
    }

    private void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }
}
