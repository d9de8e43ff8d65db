package nl.careconnections.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept of typed text can be written in every document (assurance S14). */
class PlainTextTest {

    @Test
    void S14_what_is_no_character_is_left_out_and_all_others_stay() {
        assertThat(PlainText.lines("a\0b\uFFFEc\uFFFFd\uD83F\uDFFEe\uD800f\u0007"))
                .isEqualTo("abcdef");
        assertThat(PlainText.lines("\uD83D\uDE00 \u760d \uFFFD \u202E\n\tx"))
                .isEqualTo("\uD83D\uDE00 \u760d \uFFFD \u202E\n\tx");
    }
}
