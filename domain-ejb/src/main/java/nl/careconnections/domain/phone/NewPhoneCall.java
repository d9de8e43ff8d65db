package nl.careconnections.domain.phone;

import java.time.Instant;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.ticket.PriorityAnswers;

/**
 * A telephone call as staff write it down.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param callerId account of who called; 0 for nobody
 * @param calledAt {@code null} when it is missing
 * @param outcome {@code null} when it is missing
 * @param solution counts for {@link CallOutcome#SOLVED} only
 * @param answers count for {@link CallOutcome#QUESTION} only
 */
public record NewPhoneCall(
        String submissionKey,
        long callerId,
        Instant calledAt,
        CallOutcome outcome,
        long productId,
        String subject,
        String explanation,
        String solution,
        PriorityAnswers answers) {

    public NewPhoneCall {
        submissionKey = PlainText.line(submissionKey);
    }
}
