package nl.careconnections.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.search.Marked.Piece;
import org.junit.jupiter.api.Test;

class MarkedTest {

    private static final String HIT = Marked.BEGIN + "medicatie" + Marked.END;

    @Test
    void parts_a_text_where_hits_begin_and_end() {
        assertThat(Marked.read("De " + HIT + " / lijst\n is <b>leeg</b>").pieces())
                .containsExactly(
                        new Piece("De ", false),
                        new Piece("medicatie", true),
                        new Piece("/lijst is <b>leeg</b>", false));
        assertThat(Marked.read(HIT).pieces()).containsExactly(new Piece("medicatie", true));
        assertThat(Marked.read("").pieces()).isEmpty();
    }

    @Test
    void marks_words_one_by_one() {
        assertThat(Marked.of("lijst, Lijst en lijsten", word -> word.equalsIgnoreCase("lijst"))
                        .pieces())
                .containsExactly(
                        new Piece("lijst", true),
                        new Piece(", ", false),
                        new Piece("Lijst", true),
                        new Piece(" en lijsten", false));
    }

    @Test
    void an_excerpt_shows_whole_words_around_the_first_hit() {
        Marked excerpt =
                Marked.read("woord ".repeat(100) + HIT + " woord".repeat(100)).excerpt();

        assertThat(excerpt.pieces()).contains(new Piece("medicatie", true));
        assertThat(excerpt.text()).startsWith("… woord").endsWith("woord …").hasSizeBetween(150, 210);
    }

    @Test
    void a_short_text_is_shown_whole_and_a_text_without_spaces_is_cut() {
        assertThat(Marked.read("kort " + HIT).excerpt().text()).isEqualTo("kort medicatie");
        assertThat(Marked.read("𠀋".repeat(5_000)).excerpt().text())
                .hasSizeBetween(190, 210)
                .matches(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }
}
