package nl.careconnections.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.careconnections.domain.knowledge.Block.Kind;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void plain_text_becomes_paragraphs_lists_and_headings() {
        String text = """
                # Zo doe je dat
                Eerste regel
                tweede regel

                Nieuwe alinea:
                1. Open de lijst
                2) Kies een dag
                - los punt
                * nog een
                # Klaar
                # Echt klaar""";

        assertThat(Block.of(text))
                .containsExactly(
                        new Block(Kind.HEADING, List.of("Zo doe je dat")),
                        new Block(Kind.PARAGRAPH, List.of("Eerste regel", "tweede regel")),
                        new Block(Kind.PARAGRAPH, List.of("Nieuwe alinea:")),
                        new Block(Kind.NUMBERS, List.of("Open de lijst", "Kies een dag")),
                        new Block(Kind.BULLETS, List.of("los punt", "nog een")),
                        new Block(Kind.HEADING, List.of("Klaar")),
                        new Block(Kind.HEADING, List.of("Echt klaar")));
    }

    @Test
    void S14_markup_and_code_stay_words() {
        assertThat(Block.of("<script>alert(1)</script>\n#{7*7} {0}\n-\n2026. jaar"))
                .containsExactly(new Block(
                        Kind.PARAGRAPH, List.of("<script>alert(1)</script>", "#{7*7} {0}", "-", "2026. jaar")));
        assertThat(Block.of("")).isEmpty();
    }
}
