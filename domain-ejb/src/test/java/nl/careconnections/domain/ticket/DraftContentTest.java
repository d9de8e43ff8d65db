package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftContentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final PriorityAnswers ANNOYING = new PriorityAnswers(false, false, false, Severity.ANNOYING);

    @Test
    void U3_names_every_field_that_is_missing_in_the_order_of_the_form() {
        assertThat(problems(DraftContent.EMPTY))
                .extracting(InvalidInput::field)
                .containsExactly(
                        "subject", "explanation", "unavailable", "prescribingImpossible", "emergencyImpossible");
    }

    @Test
    void one_yes_says_enough_and_three_times_no_asks_how_bad_it_is() {
        assertThat(fieldsOf(with(new PriorityAnswers(null, true, null, null)))).isEmpty();
        assertThat(fieldsOf(with(new PriorityAnswers(false, null, false, null))))
                .containsExactly("prescribingImpossible");
        assertThat(fieldsOf(with(new PriorityAnswers(false, false, false, null))))
                .containsExactly("severity");
        assertThat(fieldsOf(with(ANNOYING))).isEmpty();
    }

    @Test
    void what_is_too_long_or_too_much_is_named() {
        DraftContent content = new DraftContent(
                "s".repeat(121),
                "x".repeat(4_001),
                Collections.nCopies(31, "stap"),
                ANNOYING,
                false,
                "",
                null,
                List.of());

        assertThat(problems(content)).extracting(InvalidInput::key).containsExactly("tooLong", "tooLong", "tooMany");
        assertThat(fieldsOf(with(List.of("x".repeat(501))))).containsExactly("steps");
        assertThat(fieldsOf(with(Collections.nCopies(30, "x".repeat(500))))).isEmpty();
    }

    @Test
    void rows_without_words_are_no_steps() {
        assertThat(with(List.of("", "Eerst", "  ", "Dan\nverder")).steps()).containsExactly("Eerst", "Dan verder");
    }

    @Test
    void consent_says_what_for_and_until_when() {
        assertThat(fieldsOf(consent(true, "", null))).containsExactly("purpose", "until");
        assertThat(fieldsOf(consent(false, "", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-08", "2026-10-09", "2027-01-06"})
    void consent_ends_today_or_within_ninety_days(LocalDate until) {
        assertThat(fieldsOf(consent(true, "Meekijken", until))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-07", "2027-01-07"})
    void consent_ends_not_in_the_past_and_not_later(LocalDate until) {
        assertThat(fieldsOf(consent(true, "Meekijken", until))).containsExactly("until");
    }

    private static List<InvalidInput> problems(DraftContent content) {
        return Rules.problems(() -> content.check(TODAY));
    }

    private static List<String> fieldsOf(DraftContent content) {
        return problems(content).stream().map(InvalidInput::field).toList();
    }

    private static DraftContent with(PriorityAnswers answers) {
        return new DraftContent("Kort", "Lang", List.of(), answers, false, "", null, List.of());
    }

    private static DraftContent with(List<String> steps) {
        return new DraftContent("Kort", "Lang", steps, ANNOYING, false, "", null, List.of());
    }

    private static DraftContent consent(boolean wanted, String purpose, LocalDate until) {
        return new DraftContent("Kort", "Lang", List.of(), ANNOYING, wanted, purpose, until, List.of());
    }
}
