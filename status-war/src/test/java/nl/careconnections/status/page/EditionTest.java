package nl.careconnections.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.status.SampleBoard;
import org.junit.jupiter.api.Test;

/** What is written once and taken over, and what is written anew. */
class EditionTest {

    private static final String PATH = "/incidents/a";

    private final Face face = SampleBoard.face(Language.NL);
    private final Edition first = Edition.first();

    @Test
    void what_tells_of_the_same_is_not_written_again() {
        first.putOf("a story", PATH, () -> "its page", MediaKind.PAGE, face);
        Edition second = first.next();
        second.putOf("a story", PATH, EditionTest::neverWritten, MediaKind.PAGE, face);

        assertThat(second.answers().get(PATH)).isSameAs(first.answers().get(PATH));
    }

    @Test
    void what_changed_is_written_anew() {
        first.putOf("a story", PATH, () -> "its page", MediaKind.PAGE, face);
        Edition second = first.next();
        second.putOf("a story, corrected", PATH, () -> "its new page", MediaKind.PAGE, face);

        assertThat(text(second)).isEqualTo("its new page");
    }

    @Test
    void what_was_written_of_the_moment_is_written_again_when_it_is_over() {
        first.put(PATH, "going on", MediaKind.PAGE, face);
        Edition second = first.next();
        second.putOf("a story", PATH, () -> "over", MediaKind.PAGE, face);

        assertThat(text(second)).isEqualTo("over");
    }

    @Test
    void the_same_words_keep_their_tag_and_bytes() {
        first.put(PATH, "words", MediaKind.PAGE, face);
        Edition second = first.next();
        second.put(PATH, "words", MediaKind.PAGE, face);

        assertThat(second.answers().get(PATH)).isSameAs(first.answers().get(PATH));
    }

    @Test
    void what_is_told_no_more_is_gone_and_a_revised_edition_keeps_the_rest() {
        first.put(PATH, "words", MediaKind.PAGE, face);
        first.put("/", "front", MediaKind.PAGE, face);
        Edition revised = first.revised();
        revised.put("/", "front, later", MediaKind.PAGE, face);

        assertThat(revised.answers()).containsOnlyKeys("/", PATH);
        assertThat(first.next().answers()).isEmpty();
    }

    private static String text(Edition edition) {
        return new String(edition.answers().get(PATH).bytes(false), StandardCharsets.UTF_8);
    }

    private static String neverWritten() {
        throw new AssertionError("It was written again");
    }
}
