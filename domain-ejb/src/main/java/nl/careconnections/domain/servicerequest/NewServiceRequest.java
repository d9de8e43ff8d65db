package nl.careconnections.domain.servicerequest;

import java.util.List;

/**
 * What a customer wants done.
 *
 * @param submissionKey made when the form was shown; sent again, it answers as the first time
 * @param attachments ids of the submitter's own files that belong to nothing yet
 */
public record NewServiceRequest(String submissionKey, String subject, String explanation, List<Long> attachments) {

    public NewServiceRequest {
        attachments = List.copyOf(attachments);
    }
}
