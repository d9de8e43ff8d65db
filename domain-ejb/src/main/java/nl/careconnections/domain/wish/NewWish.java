package nl.careconnections.domain.wish;

import java.util.List;

/**
 * A wish as the customer sends it.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param explanation what is wished
 * @param benefit what it would bring
 * @param attachments ids of the submitter's own files that belong to nothing yet
 */
public record NewWish(
        String submissionKey,
        long productId,
        String subject,
        String explanation,
        String benefit,
        List<Long> attachments) {

    public NewWish {
        attachments = List.copyOf(attachments);
    }
}
