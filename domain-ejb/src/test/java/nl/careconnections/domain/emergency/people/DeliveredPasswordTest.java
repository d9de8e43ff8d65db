package nl.careconnections.domain.emergency.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.careconnections.domain.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredPasswordTest {

    private static final String SALT = "c2FsdHNhbHRzYWx0c2FsdA";
    private static final String HASH = "aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "{pbkdf2-sha256}600000$" + SALT + "$" + HASH,
                "{pbkdf2-sha256}100000$" + SALT + "==$" + HASH + "=",
                "{pbkdf2-sha256}600000$....////ABCD$" + HASH
            })
    void the_kinds_of_the_interface_are_taken(String hash) {
        assertThatCode(() -> DeliveredPassword.check(hash)).doesNotThrowAnyException();
        assertThatCode(() -> DeliveredPassword.check(CareSystem.BCRYPT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welkom123!",
                "{noop}Welkom123!",
                "{md5}5f4dcc3b5aa765d61d8327deb882cf99",
                "{BCRYPT}$2b$12$",
                "$2b$12$abcdefghijklmnopqrstuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "bcrypt"
            })
    void S1_what_is_no_hash_of_these_kinds_is_taken_for_a_clear_password(String password) {
        assertRefused(password, "emergency.password.clear");
    }

    @Test
    void S1_a_clear_password_is_not_repeated_in_the_refusal() {
        assertThatThrownBy(() -> DeliveredPassword.check("Welkom123!"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.arguments()).isEmpty();
                    assertThat(refused.toString()).doesNotContain("Welkom123!");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{bcrypt}Welkom123!",
                "{bcrypt}$2b$12$tooshort",
                "{argon2id}$argon2i$v=19$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "{argon2id}$argon2id$v=16$m=19456,t=2,p=1$" + SALT + "$" + HASH,
                "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$c2Fs$" + HASH,
                "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$" + SALT + "$aGFz",
                "{pbkdf2-sha256}600000$" + SALT,
                "{pbkdf2-sha256}600000$" + SALT + "$a",
                "{pbkdf2-sha256}600000\n$" + SALT + "$" + HASH
            })
    void a_broken_hash_is_refused(String hash) {
        assertThatThrownBy(() -> DeliveredPassword.check(hash)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{argon2id}$argon2id$v=19$m=1024,t=2,p=1$" + SALT + "$" + HASH,
                "{argon2id}$argon2id$v=19$m=1048576,t=2,p=1$" + SALT + "$" + HASH,
                "{argon2id}$argon2id$v=19$m=19456,t=99,p=1$" + SALT + "$" + HASH,
                "{argon2id}$argon2id$v=19$m=19456,t=2,p=16$" + SALT + "$" + HASH,
                "{pbkdf2-sha256}1000$" + SALT + "$" + HASH,
                "{pbkdf2-sha256}99999999$" + SALT + "$" + HASH,
                "{bcrypt}$2b$04$abcdefghijklmnopqrstuABCDEFGHIJKLMNOPQRSTUVWXYZ012345",
                "{bcrypt}$2b$20$abcdefghijklmnopqrstuABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
            })
    void what_is_too_cheap_to_be_safe_or_too_dear_to_check_is_refused(String hash) {
        assertRefused(hash, "emergency.password.cost");
    }

    private static void assertRefused(String password, String key) {
        assertThatThrownBy(() -> DeliveredPassword.check(password))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("password");
                    assertThat(refused.key()).isEqualTo(key);
                });
    }
}
