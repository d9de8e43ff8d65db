package nl.careconnections.domain.ticket;

import java.util.List;

/**
 * A message of the customer.
 *
 * @param submissionKey made when the form was shown; sent again, nothing happens twice
 * @param notSolved marked "not solved yet": opens a solved ticket again
 * @param version of the ticket as the writer saw it
 */
public record CustomerReply(String submissionKey, String text, List<Long> attachments, boolean notSolved, int version) {

    public CustomerReply {
        attachments = List.copyOf(attachments);
    }
}
