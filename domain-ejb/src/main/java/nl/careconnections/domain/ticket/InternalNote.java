package nl.careconnections.domain.ticket;

import java.util.List;

/** What support writes for itself; never shown or mailed to a customer (assurance S12). */
public record InternalNote(String submissionKey, String text, List<Long> attachments) {

    public InternalNote {
        attachments = List.copyOf(attachments);
    }
}
