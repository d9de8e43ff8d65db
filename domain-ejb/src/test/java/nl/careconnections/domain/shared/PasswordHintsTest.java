package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHintsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je wachtwoord is Zomer2026",
                "wachtwoord: regenjas",
                "New password = abcd",
                "Probeer eens Kx9!vbQ2mm",
                "pincode wordt 12345"
            })
    void warned_about(String text) {
        assertThat(PasswordHints.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kies zelf een nieuw wachtwoord op de inlogpagina.",
                "We voegden 192.0.2.0/24 en 2001:db8::/32 toe.",
                "Zie https://idp.voorbeeld.example/Metadata-2026",
                "Mail naar Beheer-2@voorbeeld.example."
            })
    void not_warned_about(String text) {
        assertThat(PasswordHints.in(text)).isFalse();
    }
}
