package nl.careconnections.domain.emergency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(WardWithKeys.class)
class ApiKeysTest {

    private static final String ADDRESS = WardWithKeys.ADDRESS;

    @Inject
    ApiKeys keys;

    @Inject
    WardWithKeys fixture;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private long organisation;

    @BeforeEach
    void an_organisation() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        organisation = fixture.organisation();
    }

    @Test
    void S21_a_key_opens_one_thing_of_one_organisation() {
        String secret = fixture.key(organisation, KeyScope.MEDICATION_IN).secret();

        Integrator integrator = keys.recognise(secret, KeyScope.MEDICATION_IN, ADDRESS);

        assertThat(integrator.organisationId()).isEqualTo(organisation);
        assertRefused("emergency.key.scope", secret, KeyScope.ACCOUNTS, ADDRESS);
        assertRefused("emergency.key.scope", secret, KeyScope.LIST_OUT, ADDRESS);
        assertRefused("emergency.key.unknown", secret + "x", KeyScope.MEDICATION_IN, ADDRESS);
        assertRefused("emergency.key.unknown", "", KeyScope.MEDICATION_IN, ADDRESS);
        assertRefused("emergency.key.unknown", null, KeyScope.MEDICATION_IN, ADDRESS);
    }

    @Test
    void S21_a_key_ends_on_its_day_and_at_once_when_it_is_revoked() {
        IssuedKey ending = fixture.key(organisation, KeyScope.LIST_OUT);
        IssuedKey revoked = fixture.key(organisation, KeyScope.LIST_OUT);
        keys.revoke(fixture.keeper(), organisation, revoked.key().id());
        keys.revoke(fixture.keeper(), organisation, revoked.key().id());

        assertRefused("emergency.key.unknown", revoked.secret(), KeyScope.LIST_OUT, ADDRESS);
        clock.set(Instant.parse("2027-06-30T21:59:59Z"));
        assertThat(keys.recognise(ending.secret(), KeyScope.LIST_OUT, ADDRESS)).isNotNull();
        clock.advance(Duration.ofSeconds(1));
        assertRefused("emergency.key.unknown", ending.secret(), KeyScope.LIST_OUT, ADDRESS);
    }

    @Test
    void S21_a_key_for_networks_is_used_from_those_only() {
        String secret = fixture.key(organisation, KeyScope.ACCOUNTS, "198.51.100.0/24", "2001:db8::/32")
                .secret();

        assertThat(keys.recognise(secret, KeyScope.ACCOUNTS, ADDRESS)).isNotNull();
        assertThat(keys.recognise(secret, KeyScope.ACCOUNTS, "2001:db8::1")).isNotNull();
        assertRefused("emergency.key.network", secret, KeyScope.ACCOUNTS, "203.0.113.5");
    }

    @Test
    void S21_the_database_does_not_know_the_secret() {
        IssuedKey issued = fixture.key(organisation, KeyScope.ACCOUNTS);

        Object row = transaction.get(() -> entityManager
                .createNativeQuery("select cast(k as text) from api_key k where id = ?1")
                .setParameter(1, issued.key().id())
                .getSingleResult());

        assertThat(row.toString()).doesNotContain(issued.secret());
        assertThat(issued.key().beginning()).isEqualTo(issued.secret().substring(0, 8));
        assertThat(keys.list(fixture.keeper(), organisation))
                .extracting(ApiKey::id)
                .containsExactly(issued.key().id());
    }

    @Test
    void R4_a_form_sent_twice_makes_one_key_and_its_secret_is_not_shown_again_later() {
        NewApiKey form = new NewApiKey(
                UUID.randomUUID(), "Koppeling ECD", KeyScope.ACCOUNTS, LocalDate.of(2027, 6, 30), List.of());
        IssuedKey first = keys.issue(fixture.keeper(), organisation, form);

        assertThat(keys.issue(fixture.keeper(), organisation, form)).isEqualTo(first);
        assertThat(keys.list(fixture.keeper(), organisation)).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> keys.issue(fixture.keeper(), organisation, form))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo("emergency.key.made"));
        assertThat(keys.issue(
                                fixture.keeper(),
                                organisation,
                                new NewApiKey("x", KeyScope.ACCOUNTS, form.until(), List.of()))
                        .secret())
                .isNotEqualTo(first.secret());
    }

    @Test
    void S11_only_application_administrators_see_make_and_end_keys() {
        IssuedKey issued = fixture.key(organisation, KeyScope.ACCOUNTS);
        for (Caller caller : List.of(people.administrator(organisation, "Beheerder"), people.support("Support"))) {
            assertThatThrownBy(() -> keys.list(caller, organisation)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> keys.issue(caller, organisation, wanted("Naam", LocalDate.of(2027, 1, 1))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                            () -> keys.revoke(caller, organisation, issued.key().id()))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> keys.revoke(
                        fixture.keeper(), fixture.organisation(), issued.key().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void all_that_is_wrong_with_a_key_is_told_at_once() {
        NewApiKey wrong = new NewApiKey(" ", null, LocalDate.of(2026, 10, 7), List.of("300.1.1.1"));

        assertThatThrownBy(() -> keys.issue(fixture.keeper(), organisation, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("keyName", "scope", "until", "networks"));
        assertThatThrownBy(
                        () -> keys.issue(fixture.keeper(), organisation, wanted("Te lang", LocalDate.of(2029, 1, 1))))
                .isInstanceOf(InvalidInput.class);
    }

    private static NewApiKey wanted(String name, LocalDate until) {
        return new NewApiKey(name, KeyScope.ACCOUNTS, until, List.of());
    }

    private void assertRefused(String why, String secret, KeyScope scope, String address) {
        assertThatThrownBy(() -> keys.recognise(secret, scope, address))
                .isInstanceOfSatisfying(
                        KeyRefused.class, refused -> assertThat(refused.key()).isEqualTo(why));
    }
}
