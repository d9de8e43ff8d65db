package nl.careconnections.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.AccountState;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class ContactPersonsTest {

    @Inject
    ContactPersons contacts;

    @Inject
    Colleagues colleagues;

    @Inject
    TestPeople people;

    /** A word that is nowhere else in the database of this run. */
    private String mark;

    private long organisation;
    private Caller support;
    private Caller anja;

    @BeforeEach
    void settle() {
        mark = UUID.randomUUID().toString().substring(0, 13);
        organisation = people.organisation("Zorg " + mark);
        support = people.support("Supportmedewerker");
        anja = people.contact(organisation, "Anjà de Vries");
    }

    @Test
    void finds_by_words_of_name_and_organisation_in_any_order_and_without_accents() {
        people.contact(organisation, "Bert");
        assertThat(contacts.find(support, mark + " ANJA"))
                .singleElement()
                .returns(anja.accountId(), ContactPerson::accountId)
                .returns("Zorg " + mark, ContactPerson::organisation)
                .returns(AccountState.ACTIVE, ContactPerson::state);
        assertThat(contacts.find(support, "Anjà de Vries, Zorg " + mark)).hasSize(1);
        assertThat(contacts.find(support, "zorg " + mark)).hasSize(2);
        assertThat(contacts.find(support, "anja nergens " + mark)).isEmpty();
        assertThat(contacts.find(support, "%" + mark)).as("as it stands").isEmpty();
    }

    @Test
    void who_has_a_word_that_begins_as_typed_comes_first() {
        people.contact(organisation, "Aad Westbertink");
        people.contact(organisation, "Zita Bertens");

        assertThat(contacts.find(support, "bert " + mark))
                .extracting(ContactPerson::name)
                .containsExactly("Zita Bertens", "Aad Westbertink");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"06 98 76 54 32", "0698765432", "+31 6 98765432", "0031698765432", "+31 (0)6-98765432", "98765"})
    void finds_by_number_however_it_is_written(String typed) {
        for (String kept : List.of("06 98765432", "+31698765432", "+31 (0)6 98 76 54 32")) {
            people.carries(anja, kept);
            assertThat(contacts.find(support, typed))
                    .extracting(ContactPerson::accountId)
                    .as("%s typed for %s", typed, kept)
                    .contains(anja.accountId());
        }
        people.carries(anja, "");
        assertThat(contacts.find(support, typed))
                .extracting(ContactPerson::accountId)
                .doesNotContain(anja.accountId());
    }

    @Test
    void also_shows_who_has_no_access_any_more_after_who_has() {
        Caller gone = people.contact(organisation, "Aad");
        Caller manager = people.administrator(organisation, "Zita");
        colleagues.remove(
                manager,
                gone.accountId(),
                colleagues.get(manager, gone.accountId()).version(),
                null);

        assertThat(contacts.find(support, mark))
                .extracting(ContactPerson::name)
                .containsExactly("Anjà de Vries", "Zita", "Aad");
        assertThat(contacts.find(support, gone.accountId()))
                .hasValueSatisfying(person -> assertThat(person.state()).isEqualTo(AccountState.REMOVED));
    }

    @Test
    void finds_nobody_for_too_little_and_no_more_than_a_list_shows() {
        assertThat(contacts.find(support, "a")).isEmpty();
        assertThat(contacts.find(support, null)).isEmpty();
        assertThat(contacts.find(support, "0000")).isEmpty();
        for (int i = 0; i < ContactPersons.MOST; i++) {
            people.contact(organisation, "Persoon " + i);
        }
        assertThat(contacts.find(support, mark)).hasSize(ContactPersons.MOST);
        assertThat(contacts.find(support, support.accountId()))
                .as("staff are nobody of a customer")
                .isEmpty();
    }

    @Test
    void S11_only_who_handles_support_questions_finds_people() {
        for (Caller other : List.of(anja, people.finance("Financiën"), people.applicationAdministrator("Beheerder"))) {
            assertThatThrownBy(() -> contacts.find(other, mark)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> contacts.find(other, anja.accountId())).isInstanceOf(NotAllowed.class);
        }
    }
}
