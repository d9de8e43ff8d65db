package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * A support question as the customer sends it.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param steps the reproduction path, in order; may be empty
 * @param consent {@code null} when no log-in is allowed
 * @param attachments ids of the submitter's own files that belong to nothing yet
 */
public record NewQuestion(
        String submissionKey,
        long productId,
        String subject,
        String explanation,
        List<String> steps,
        PriorityAnswers answers,
        Consent consent,
        List<Long> attachments) {

    public NewQuestion {
        steps = List.copyOf(steps);
        attachments = List.copyOf(attachments);
    }
}
