package nl.careconnections.domain.ticket;

import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Priority;

/** What is asked, checked and fit to keep. */
record Question(
        String submissionKey,
        Long productId,
        String subject,
        String explanation,
        List<String> steps,
        Priority priority) {

    /**
     * @throws InvalidInput all that is wrong with {@code subject}, {@code explanation}, {@code steps} and the questions about the priority; for
     *     steps with key {@code tooLong} or {@code ticket.tooManySteps}
     */
    static Question of(NewQuestion typed) {
        Rules.all(
                () -> PlainText.requiredLine("subject", typed.subject(), Terms.SUBJECT),
                () -> PlainText.requiredLines("explanation", typed.explanation(), Terms.MESSAGE),
                () -> steps(typed.steps()),
                () -> typed.answers().proposal());
        return new Question(
                SubmissionKey.checked(typed.submissionKey()),
                typed.productId(),
                PlainText.line(typed.subject()),
                PlainText.lines(typed.explanation()),
                steps(typed.steps()),
                typed.answers().proposal());
    }

    /** Empty steps are left out. */
    private static List<String> steps(List<String> typed) {
        List<String> steps = typed.stream()
                .map(PlainText::line)
                .filter(step -> !step.isEmpty())
                .map(step -> PlainText.requiredLine("steps", step, Terms.STEP))
                .toList();
        if (steps.size() > Terms.STEPS) {
            throw new InvalidInput("steps", "ticket.tooManySteps", Terms.STEPS);
        }
        return steps;
    }
}
