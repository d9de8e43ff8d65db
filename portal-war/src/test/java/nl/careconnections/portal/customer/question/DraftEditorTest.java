package nl.careconnections.portal.customer.question;

import static org.assertj.core.api.Assertions.assertThat;

import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.portal.shared.Readers;
import org.junit.jupiter.api.Test;

class DraftEditorTest {

    private final DraftShelf shelf = new DraftShelf(DraftContent.EMPTY);
    private final Heard heard = new Heard();
    private final DraftEditor editor = editor();
    private final QuestionForm form = new QuestionForm();

    @Test
    void keeps_what_was_typed_and_goes_on_from_there() {
        editor.open();
        form.setSubject("Eerst");
        editor.keepQuietly(form);
        form.setSubject("Daarna");

        assertThat(editor.keep(form, QuestionPages.CHECK)).isTrue();
        assertThat(shelf.draft.content().subject()).isEqualTo("Daarna");
        assertThat(editor.getVersion()).isEqualTo(shelf.draft.version());
        assertThat(heard.refusals).isEmpty();
    }

    @Test
    void R4_another_tab_is_shown_first_and_replaced_by_the_next_press_only() {
        editor.open();
        shelf.changeElsewhere(DraftContent.EMPTY.withSubject("Ander tabblad"));
        form.setSubject("Dit tabblad");

        assertThat(editor.keep(form, QuestionPages.CHECK)).isFalse();
        assertThat(editor.getOther().content().subject()).isEqualTo("Ander tabblad");
        assertThat(heard.refusals).containsExactly("null error.draft.changedMeanwhile");

        assertThat(editor.keep(form, QuestionPages.CHECK)).isTrue();
        assertThat(shelf.draft.content().subject()).isEqualTo("Dit tabblad");
    }

    @Test
    void R4_in_the_background_nothing_is_replaced_however_often() {
        editor.open();
        shelf.changeElsewhere(DraftContent.EMPTY.withSubject("Ander tabblad"));
        form.setSubject("Dit tabblad");

        editor.keepQuietly(form);
        editor.keepQuietly(form);

        assertThat(shelf.draft.content().subject()).isEqualTo("Ander tabblad");
        assertThat(editor.getRefusal()).isEqualTo("draft.changedMeanwhile");
        assertThat(heard.refusals).isEmpty();
    }

    @Test
    void S14_a_text_that_cannot_be_kept_is_named_and_the_form_keeps_it() {
        editor.open();
        form.setExplanation("x".repeat(100_000));

        assertThat(editor.keep(form, QuestionPages.DESCRIBE)).isFalse();
        assertThat(heard.refusals).containsExactly("explanation error.tooLong");
        assertThat(form.getExplanation()).hasSize(100_000);
    }

    private DraftEditor editor() {
        DraftEditor made = new DraftEditor();
        made.address = Heard.address();
        made.drafts = shelf;
        made.viewer = Readers.customer(Language.NL);
        made.feedback = heard;
        return made;
    }
}
