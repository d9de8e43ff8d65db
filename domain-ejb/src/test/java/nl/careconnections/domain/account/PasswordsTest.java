package nl.careconnections.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.testing.DomainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DomainTest
class PasswordsTest {

    private static final List<String> CONTEXT = List.of(
            "CareConnections", "nCare", "Beheerder Appelgaard", "beheerder@appelgaard.example", "Stichting Appelgaard");

    @Inject
    PasswordRules rules;

    @Inject
    Passwords passwords;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klaproos zwemt onder mistlicht",
                "correct horse battery staple",
                "Tq8!vx2#Lm9z",
                "            spaties vooraf",
                "пароль длинный и свой",
                "🐙🦑🐠🐳🐬🦈🐡🦀🐚🪸🌊🏝",
                "mijn buurvrouw kweekt pompoenen"
            })
    void S1_takes_what_is_long_and_ones_own(String password) {
        assertThatCode(() -> rules.check(password, CONTEXT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kort, password.tooShort",
        "elf tekens., password.tooShort",
        "aaaaaaaaaaaaaa, password.repeated",
        "abcabcabcabcabc, password.repeated",
        "welkomwelkomwelkom, password.repeated",
        "Welkom2026!!!, password.common",
        "Wachtwoord123!, password.common",
        "P@ssw0rd2026!, password.common",
        "password1234567, password.common",
        "iloveyou123456, password.common",
        "zomervakantie26, password.common",
        "qwertyuiop12, password.walk",
        "123456789012, password.walk",
        "abcdefghijkl, password.walk",
        "1qaz2wsx3edc, password.walk",
        "zxcvbnmasdfghjkl, password.walk",
        "Appelgaard2026!, password.context",
        "appelgaard-appelgaard, password.context",
        "CareConnections1, password.context",
        "4ppelg4ard-2026, password.context"
    })
    void S1_refuses_what_is_guessed_first_and_says_why(String password, String reason) {
        assertThatThrownBy(() -> rules.check(password, CONTEXT))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("password"))
                .hasMessage(reason);
    }

    @Test
    void S1_takes_sixty_four_characters_and_cuts_nothing_off() {
        String sixtyFour = "een lange zin met een begin, een midden en een heel eigen eind 1";
        assertThat(sixtyFour).hasSize(64);
        rules.check(sixtyFour, CONTEXT);
        String hash = passwords.hash(sixtyFour);

        assertThat(passwords.matches(hash, sixtyFour)).isTrue();
        assertThat(passwords.matches(hash, sixtyFour.substring(0, 63))).isFalse();
        assertThat(passwords.matches(hash, sixtyFour + "2")).isFalse();
        assertThatThrownBy(() -> rules.check("x1y2".repeat(65), CONTEXT)).hasMessage("tooLong");
    }

    @Test
    void S1_the_same_letters_are_the_same_password_however_they_are_typed() {
        String hash = passwords.hash("caf\u00e9 op de hoek 9");

        assertThat(passwords.matches(hash, "cafe\u0301 op de hoek 9")).isTrue();
    }

    @Test
    void S2_two_hundred_at_once_wait_their_turn_or_are_told_to() {
        String hash = passwords.hash("klaproos zwemt onder mistlicht");
        Thread[] threads = new Thread[200];
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, threads.length).forEach(i -> {
            threads[i] = new Thread(() -> {
                try {
                    answers.add(String.valueOf(passwords.matches(hash, "klaproos zwemt onder mistlicht")));
                } catch (TooBusy e) {
                    answers.add("busy");
                }
            });
            threads[i].start();
        });
        IntStream.range(0, threads.length).forEach(i -> join(threads[i]));

        assertThat(answers).hasSize(200).containsAnyOf("true").doesNotContain("false");
        assertThat(passwords.mostAtOnce())
                .isBetween(1, Math.max(1, 2 * Runtime.getRuntime().availableProcessors()));
        assertThat(passwords.mostAtOnce() * 19456L * 1024)
                .isLessThanOrEqualTo(
                        Math.max(19456L * 1024, Runtime.getRuntime().maxMemory() / 8));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
