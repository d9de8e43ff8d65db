package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * A public message of support.
 *
 * @param submissionKey made when the form was shown; sent again, nothing happens twice
 * @param next the status after it: in progress, waiting for the customer, or solved
 * @param version of the ticket as the writer saw it
 */
public record StaffReply(String submissionKey, String text, List<Long> attachments, Status next, int version) {

    public StaffReply {
        attachments = List.copyOf(attachments);
    }
}
