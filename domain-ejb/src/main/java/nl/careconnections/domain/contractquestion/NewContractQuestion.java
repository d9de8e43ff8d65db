package nl.careconnections.domain.contractquestion;

import java.util.List;

/**
 * A question as the customer sends it.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param about {@code null} when nothing was chosen
 * @param reference number of the contract or the invoice; may be empty
 * @param attachments ids of the submitter's own files that belong to nothing yet
 */
public record NewContractQuestion(
        String submissionKey,
        Subject about,
        String reference,
        String subject,
        String explanation,
        List<Long> attachments) {

    public NewContractQuestion {
        attachments = List.copyOf(attachments);
    }
}
