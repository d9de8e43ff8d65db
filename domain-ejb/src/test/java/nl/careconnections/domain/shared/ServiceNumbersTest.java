package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are the usual ones for testing; they belong to nobody. */
class ServiceNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "Het BSN is 123456782.",
                "bsn:123456782",
                "1234.56.782",
                "123.456.782",
                "123 456 782",
                "12 34 56 78 2",
                "1 2 3 4 5 6 7 8 2",
                "123-456-782",
                "123\u00a0456\u00a0782",
                "client_123456782.png",
                "bsn123456782foto.jpg",
                "kreeg 123456782 5 mg te veel",
                "kamer 12 123 456 782 om 9 uur",
                "regel een\n123456782\nregel drie"
            })
    void finds_a_number_however_it_is_written_and_shows_only_its_end(String text) {
        assertThat(ServiceNumbers.in(text)).containsExactly("••••••782");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "000000000",
                "1234567820",
                "0123456782",
                "12345678",
                "123  456  782",
                "123\n456\n782",
                "020-2618992",
                "020 261 89 92",
                "085 888 56 65",
                "+31 20 261 89 92",
                "06 12 34 56 78",
                "IMG_20261008_093000.jpg",
                "8-10-2026 om 10.30 uur",
                "Ticket 12, versie 6.2025.9"
            })
    void lets_telephone_numbers_dates_and_other_digits_pass(String text) {
        assertThat(ServiceNumbers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothing_holds_no_number(String text) {
        assertThat(ServiceNumbers.in(text)).isEmpty();
    }

    @Test
    void names_each_number_once_in_order() {
        assertThat(ServiceNumbers.in("111222333 en 123456782, nog eens 111.222.333"))
                .containsExactly("••••••333", "••••••782");
    }

    @Test
    void S14_a_very_long_text_is_searched_at_once() {
        String digits = "1 ".repeat(50_000) + "123456782" + "9".repeat(50_000) + " x 123456782";

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(ServiceNumbers.in(digits)).containsExactly("••••••782"));
    }
}
