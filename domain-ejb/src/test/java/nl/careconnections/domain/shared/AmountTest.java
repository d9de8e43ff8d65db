package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static final BigDecimal MOST = new BigDecimal("10000.00");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NL;8;8.00",
                "NL;8,5;8.50",
                "NL;8.5;8.50",
                "NL;1.250;1250.00",
                "NL;1.250,50;1250.50",
                "NL;1,250.50;1250.50",
                "NL;€ 95,00;95.00",
                "EN;8;8.00",
                "EN;8.5;8.50",
                "EN;8,5;8.50",
                "EN;1,250;1250.00",
                "EN;1,250.50;1250.50",
                "EN;1.250,50;1250.50",
            })
    void both_notations_are_read(Language language, String typed, BigDecimal amount) {
        assertThat(Amount.required("price", typed, language, MOST)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"NL;1,250", "EN;1.250", "NL;twaalf", "NL;-5", "NL;1.25.0", "NL;5,", "NL;1e3", "NL;8,555", "EN;8 50"
            })
    void what_is_no_amount_or_could_be_two_is_refused(Language language, String typed) {
        assertThatThrownBy(() -> Amount.required("price", typed, language, MOST))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("amount");
    }

    @Test
    void nothing_zero_and_too_much_each_have_words_of_their_own() {
        assertThatThrownBy(() -> Amount.required("price", " ", Language.NL, MOST))
                .hasMessage("required");
        assertThatThrownBy(() -> Amount.required("price", "0,00", Language.NL, MOST))
                .hasMessage("amountZero");
        assertThatThrownBy(() -> Amount.required("price", "10.000,01", Language.NL, MOST))
                .hasMessage("amountHigh");
        assertThat(Amount.optional("price", "", Language.NL, MOST)).isEmpty();
    }

    @Test
    void written_with_two_places_in_the_readers_notation() {
        BigDecimal amount = new BigDecimal("1250.5");

        assertThat(Amount.words(amount, Language.NL)).isEqualTo("1.250,50");
        assertThat(Amount.words(amount, Language.EN)).isEqualTo("1,250.50");
    }
}
