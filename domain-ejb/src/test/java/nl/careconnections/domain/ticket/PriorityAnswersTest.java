package nl.careconnections.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.sla.Priority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "true, false, false, , HIGH",
        "false, true, false, , HIGH",
        "false, false, true, ANNOYING, HIGH",
        ", , true, , HIGH",
        "false, false, false, SERIOUS, MEDIUM",
        "false, false, false, ANNOYING, LOW"
    })
    void one_yes_is_high_and_else_the_severity_decides(
            Boolean unavailable, Boolean prescribing, Boolean emergency, Severity severity, Priority proposal) {
        assertThat(new PriorityAnswers(unavailable, prescribing, emergency, severity).proposal())
                .isEqualTo(proposal);
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , unavailable prescribingImpossible emergencyImpossible",
        "false, , , , prescribingImpossible emergencyImpossible",
        "false, false, , SERIOUS, emergencyImpossible",
        "false, false, false, , severity"
    })
    void U3_names_every_question_without_an_answer(
            Boolean unavailable, Boolean prescribing, Boolean emergency, Severity severity, String fields) {
        PriorityAnswers answers = new PriorityAnswers(unavailable, prescribing, emergency, severity);

        assertThatThrownBy(answers::proposal)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(fields.split(" ")))
                .hasMessage("required");
    }
}
