package nl.careconnections.domain.complaint;

import java.util.List;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.ticket.NewRequest;

/**
 * A complaint as it was typed (manual, step 1).
 *
 * @param submissionKey made when the form was shown
 * @param explanation what happened
 * @param consequences what it means to the organisation; may be empty
 * @param wish what would solve it; may be empty
 * @param phone where the director can call
 * @param attachments ids of the sender's own files
 */
public record NewComplaint(
        String submissionKey,
        String subject,
        String explanation,
        String consequences,
        String wish,
        String phone,
        List<Long> attachments) {

    static final int PHONE = 40;

    /** What the explanation leaves to the other texts, which are kept with it. */
    private static final int EXPLANATION = NewRequest.TEXT - 3 * NewRequest.REASON;

    public NewComplaint {
        attachments = List.copyOf(attachments);
    }

    /** @throws nl.careconnections.domain.shared.InvalidInput all that is missing or too long */
    void check() {
        Rules.all(
                () -> PlainText.requiredLine("subject", subject, NewRequest.SUBJECT),
                () -> PlainText.requiredLines("explanation", explanation, EXPLANATION),
                () -> PlainText.linesAtMost("consequences", consequences, NewRequest.REASON),
                () -> PlainText.linesAtMost("wish", wish, NewRequest.REASON),
                () -> PlainText.requiredLine("phone", phone, PHONE));
    }
}
