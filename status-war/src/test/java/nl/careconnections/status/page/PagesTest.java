package nl.careconnections.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Board;
import nl.careconnections.status.SampleBoard;
import org.junit.jupiter.api.Test;

/** What the pages say, and that they are small and safe. */
class PagesTest {

    private static final int LARGEST = 30 * 1024;

    private final PageWriter writer = new PageWriter();

    @Test
    void S14_typed_words_are_shown_as_words() {
        for (Language language : Language.values()) {
            String html = front(SampleBoard.full(), language) + story(language) + history(language);

            assertThat(html).doesNotContain("<script>alert").doesNotContain("<b>#");
        }
        assertThat(front(SampleBoard.full(), Language.NL)).contains("&lt;b&gt;#{7*7}&lt;/b&gt; {0} &amp;");
    }

    @Test
    void the_whole_page_is_under_30_KB_with_its_style_and_script() throws IOException {
        int all = Ready.of(bytes(front(SampleBoard.full(), Language.NL)), MediaKind.PAGE, "nl")
                .bytes(true)
                .length;
        for (String file : List.of("tokens.css", "base.css", "status.css", "print.css", "favicon.svg")) {
            all += Ready.of(Files.readAllBytes(Path.of("../look", file)), MediaKind.STYLE, null)
                    .bytes(true)
                    .length;
        }
        all += Ready.of(
                        Files.readAllBytes(Path.of("src/main/resources/nl/careconnections/status/page/look/live.js")),
                        MediaKind.SCRIPT,
                        null)
                .bytes(true)
                .length;

        assertThat(all).isLessThan(LARGEST);
    }

    @Test
    void a_quiet_page_says_what_to_do_when_something_is_wrong_after_all() {
        assertThat(front(SampleBoard.quiet(), Language.NL))
                .contains("nCare werkt")
                .contains("Vraag eerst de beheerder van je organisatie")
                .contains("href=\"tel:+31850000000\"");
    }

    @Test
    void when_something_is_told_calling_is_not_needed() {
        assertThat(front(SampleBoard.full(), Language.NL))
                .contains("nCare werkt deels niet")
                .contains("Bellen is niet nodig")
                .contains("Wat werkt wel?")
                .contains("Zo werk je veilig door")
                .contains("Uiterlijk 10.15 uur,")
                .contains("href=\"https://support.example.nl/noodportaal/\"")
                .doesNotContain("href=\"tel:");
    }

    @Test
    void a_text_that_is_in_Dutch_only_is_marked_so_for_English_readers() {
        assertThat(front(SampleBoard.full(), Language.EN))
                .contains("<p lang=\"nl\">Wie al is ingelogd, kan verder.</p>");
    }

    @Test
    void a_page_that_nobody_refreshes_says_how_old_it_is() {
        assertThat(front(SampleBoard.quiet(), Language.NL, true))
                .contains("Deze pagina is van 9 oktober 2026, 9.51 uur");
    }

    @Test
    void U5_every_id_is_used_once() {
        for (String html : List.of(front(SampleBoard.full(), Language.NL), story(Language.NL), history(Language.EN))) {
            List<String> ids = new ArrayList<>();
            var found = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
            while (found.find()) {
                ids.add(found.group(1));
            }
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    private String front(Board board, Language language) {
        return front(board, language, false);
    }

    private String front(Board board, Language language, boolean stale) {
        return writer.front(SampleBoard.face(language), board, SampleBoard.NOW, stale, SampleBoard.NOW);
    }

    private String story(Language language) {
        return writer.story(
                SampleBoard.face(language), SampleBoard.full().incidents().get(0), SampleBoard.NOW);
    }

    private String history(Language language) {
        Face face = SampleBoard.face(language);
        return writer.history(face, HistoryPage.of(SampleBoard.full(), face).get(0));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
