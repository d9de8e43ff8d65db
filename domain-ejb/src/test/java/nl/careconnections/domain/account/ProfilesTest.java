package nl.careconnections.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ProfilesTest {

    @Inject
    Profiles profiles;

    @Inject
    TestPeople testPeople;

    @Inject
    AccessLog log;

    private Caller caller;

    @BeforeEach
    void somebody() {
        caller = testPeople.contact(testPeople.organisation("Zorggroep " + UUID.randomUUID()), "Contactpersoon");
    }

    @Test
    void everybody_keeps_their_own_details() {
        Profile before = profiles.get(caller);

        profiles.change(caller, changed(before, "Nieuwe Naam", "+31 30 123 45 67"));

        Profile after = profiles.get(caller);
        assertThat(after.name()).isEqualTo("Nieuwe Naam");
        assertThat(after.language()).isEqualTo(Language.EN);
        assertThat(after.newsletters()).isTrue();
        assertThat(after.email()).isEqualTo(before.email());
        assertThat(log.by(caller.accountId(), 5))
                .extracting(AccessRecord::action)
                .containsExactly("account.changed");
    }

    @Test
    void R4_a_change_on_an_old_reading_is_refused() {
        Profile before = profiles.get(caller);
        profiles.change(caller, changed(before, "Eerst", ""));

        assertThatThrownBy(() -> profiles.change(caller, changed(before, "Daarna", "")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_name_is_needed_and_a_phone_number_is_one() {
        Profile before = profiles.get(caller);

        assertInvalid("name", () -> profiles.change(caller, changed(before, " ", "")));
        assertInvalid("phone", () -> profiles.change(caller, changed(before, "Naam", "bel maar")));
    }

    @Test
    void S14_what_is_typed_stays_text() {
        Profile before = profiles.get(caller);
        String typed = "#{7*7} {0} <b>\u760D</b>";

        profiles.change(caller, changed(before, typed + "\r\n\u2028Bcc: x", ""));

        assertThat(profiles.get(caller).name()).isEqualTo(typed + " Bcc: x");
    }

    @Test
    void U3_everything_that_is_wrong_is_told_at_once() {
        Profile before = profiles.get(caller);

        assertThatThrownBy(() -> profiles.change(caller, changed(before, "", "12")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("name", "phone"));
        assertThat(profiles.get(caller)).isEqualTo(before);
    }

    private static Profile changed(Profile before, String name, String phone) {
        return new Profile(name, before.email(), phone, "", "Apotheker", Language.EN, false, true, before.version());
    }

    private static void assertInvalid(String field, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
