package nl.careconnections.domain.ticket;

import java.util.List;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * A request of a kind with a flow of its own, as its package hands it to the core.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param productId {@code null} for a request that is not about a product
 * @param stage where the flow begins
 * @param confined whether only staff who are let in know of it
 * @param attachments ids of the submitter's own files that belong to nothing yet
 */
public record NewRequest(
        Topic type,
        String submissionKey,
        Long productId,
        String subject,
        String explanation,
        String stage,
        boolean confined,
        List<Long> attachments) {

    /** The most characters of a subject. */
    public static final int SUBJECT = Terms.SUBJECT;

    /** The most characters of an explanation, an answer or another long text. */
    public static final int TEXT = Terms.MESSAGE;

    /** The most characters of a reason or another short text. */
    public static final int REASON = Terms.REASON;

    public NewRequest {
        attachments = List.copyOf(attachments);
    }

    /**
     * For a form that asks more, to refuse all that is wrong at once; receiving it checks the same again.
     *
     * @throws InvalidInput all that is wrong with {@code subject} and {@code explanation}
     */
    public void check() {
        Rules.all(
                () -> PlainText.requiredLine("subject", subject, SUBJECT),
                () -> PlainText.requiredLines("explanation", explanation, TEXT));
    }

    NewRequest checked() {
        check();
        return new NewRequest(
                type,
                SubmissionKey.checked(submissionKey),
                productId,
                PlainText.line(subject),
                PlainText.lines(explanation),
                stage,
                confined,
                attachments);
    }
}
