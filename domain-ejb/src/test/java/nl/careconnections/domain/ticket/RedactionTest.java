package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void shows_every_place_where_words_would_go_however_they_are_spaced_or_capitalised() {
        assertThat(new Redaction("afdeling Linde").pieces("Afdeling  Linde: op afdeling\nlinde is het leeg"))
                .containsExactly(
                        new Piece("", false),
                        new Piece("Afdeling  Linde", true),
                        new Piece(": op ", false),
                        new Piece("afdeling\nlinde", true),
                        new Piece(" is het leeg", false));
    }

    @Test
    void a_text_without_the_words_stays_whole() {
        assertThat(new Redaction("Linde").pieces("Niets")).containsExactly(new Piece("Niets", false));
    }

    @Test
    void S14_words_are_no_pattern() {
        assertThat(new Redaction("a.c").pieces("abc a.c $1"))
                .containsExactly(new Piece("abc ", false), new Piece("a.c", true), new Piece(" $1", false));
    }
}
