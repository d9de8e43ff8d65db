package nl.careconnections.portal.customer.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.DraftContent;
import nl.careconnections.domain.ticket.PriorityAnswers;
import nl.careconnections.domain.ticket.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFormTest {

    private final QuestionForm form = new QuestionForm();

    @Test
    void shows_what_was_kept_and_reads_it_back_the_same() {
        DraftContent content = new DraftContent(
                "Lijst leeg",
                "Eerste regel\nTweede",
                List.of("Eerst", "Dan"),
                new PriorityAnswers(true, false, null, Severity.SERIOUS),
                true,
                "Meekijken",
                LocalDate.of(2026, 10, 20),
                List.of(4L, 2L));

        form.fill(content);

        assertThat(form.toContent()).isEqualTo(content);
    }

    @Test
    void an_untouched_form_holds_an_empty_draft_with_one_row_for_the_path() {
        form.fill(DraftContent.EMPTY);

        assertThat(form.toContent()).isEqualTo(DraftContent.EMPTY);
        assertThat(form.getRows()).containsExactly("");
    }

    @Test
    void S14_nasty_text_stays_text() {
        form.setSubject("#{7*7} \u760d\r\nBcc: x");
        form.setSteps("#{7*7}", "${1+1}\r\nx");

        assertThat(form.toContent().subject()).isEqualTo("#{7*7} \u760d Bcc: x");
        assertThat(form.toContent().steps()).containsExactly("#{7*7}", "${1+1} x");
    }

    @Test
    void answers_lead_to_the_proposal() {
        form.setUnavailable("no");
        form.setPrescribingImpossible("no");
        form.setEmergencyImpossible("no");
        form.setSeverity("SERIOUS");
        assertThat(form.toAnswers().proposal()).isEqualTo(Priority.MEDIUM);

        form.setEmergencyImpossible("yes");
        assertThat(form.toAnswers().proposal()).isEqualTo(Priority.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-10-2026", "2026-02-30", "morgen", "#{7*7}"})
    void a_day_that_is_none_is_refused_at_its_field(String typed) {
        form.setConsentUntil(typed);

        assertThatThrownBy(form::toContent)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("until"));
        assertThat(form.getConsentUntil()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "up-2, 'b,a,c', 1",
        "up-1, 'a,b,c', 1",
        "down-2, 'a,c,b', 3",
        "down-3, 'a,b,c', 3",
        "remove-1, 'b,c', 1",
        "remove-3, 'a,b', 2",
        "add, 'a,b,c,', 4",
        "up-9, 'a,b,c', 3",
        "up-x, 'a,b,c', 3",
        "nonsense, 'a,b,c', 3"
    })
    void the_path_is_arranged_without_script(String wish, String expected, int focused) {
        form.setSteps("a", "b", "c");

        int row = form.arrange(wish);

        assertThat(String.join(",", form.getRows())).isEqualTo(expected);
        assertThat(row).isEqualTo(focused);
    }

    @Test
    void removing_the_only_row_leaves_an_empty_one() {
        form.setSteps("a");

        assertThat(form.arrange("remove-1")).isEqualTo(1);
        assertThat(form.getRows()).containsExactly("");
    }
}
