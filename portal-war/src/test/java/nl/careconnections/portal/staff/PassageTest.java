package nl.careconnections.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.portal.staff.Passage.Part;
import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void shows_every_place_where_the_passage_stands() {
        assertThat(Passage.parts("Naam belt, en Naam weer", "Naam"))
                .containsExactly(
                        new Part("", false),
                        new Part("Naam", true),
                        new Part(" belt, en ", false),
                        new Part("Naam", true),
                        new Part(" weer", false));
    }

    @Test
    void a_text_without_the_passage_stays_whole() {
        assertThat(Passage.parts("Niets", "Naam")).containsExactly(new Part("Niets", false));
        assertThat(Passage.parts("Niets", "")).containsExactly(new Part("Niets", false));
    }

    @Test
    void S14_a_passage_is_no_pattern() {
        assertThat(Passage.parts("a.c abc", ".c"))
                .containsExactly(new Part("a", false), new Part(".c", true), new Part(" abc", false));
    }
}
