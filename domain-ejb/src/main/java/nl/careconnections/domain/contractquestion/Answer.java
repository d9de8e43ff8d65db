package nl.careconnections.domain.contractquestion;

import java.util.List;

/**
 * The answer to a question, as the customer reads it on the ticket.
 *
 * @param submissionKey made when the form was shown; sent again, nothing happens twice
 * @param text the answer; of a call what was said
 * @param call {@code null} when nobody called
 * @param version of the ticket as the writer saw it
 */
public record Answer(String submissionKey, String text, LoggedCall call, List<Long> attachments, int version) {

    public Answer {
        attachments = List.copyOf(attachments);
    }
}
