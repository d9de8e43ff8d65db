package nl.careconnections.domain.disruption;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Words;

/**
 * One update to all questions of an incident.
 *
 * @param submissionKey made when the form was shown; sent again, nothing happens twice
 * @param solves whether it is the solution of each
 */
public record NewSharedUpdate(String submissionKey, Words text, boolean solves) {

    private static final int MAXIMUM_KEY = 60;

    /** @throws InvalidInput {@code dutchText}, {@code englishText}; {@code submissionKey} */
    NewSharedUpdate checked() {
        Rules.all(
                () -> PlainText.requiredLine("submissionKey", submissionKey, MAXIMUM_KEY),
                () -> PlainText.requiredLines("dutchText", text.dutch(), NewUpdate.MAXIMUM_TEXT),
                () -> PlainText.linesAtMost("englishText", text.english(), NewUpdate.MAXIMUM_TEXT));
        return new NewSharedUpdate(
                PlainText.line(submissionKey),
                new Words(PlainText.lines(text.dutch()), PlainText.lines(text.english())),
                solves);
    }
}
