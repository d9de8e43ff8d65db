package nl.careconnections.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest
    @CsvSource({
        "medicatie, medicatie, 0",
        "medicatei, medicatie, 1",
        "medicaie, medicatie, 1",
        "mediccatie, medicatie, 1",
        "medikatie, medicatie, 1",
        "emdicatei, medicatie, 2",
        "printer, medicatie, 7",
        "a, '', 1",
        "𠀋a, a𠀋, 1"
    })
    void counts_letters_too_many_too_few_wrong_or_swapped(String typed, String known, int slips) {
        assertThat(Slip.between(typed, known)).isEqualTo(slips);
        assertThat(Slip.between(known, typed)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({"pil, 0", "lijs, 1", "printer, 1", "medicati, 2", "toedienlijst, 2"})
    void longer_words_may_hold_more_slips(String word, int allowed) {
        assertThat(Slip.allowed(word)).isEqualTo(allowed);
    }
}
