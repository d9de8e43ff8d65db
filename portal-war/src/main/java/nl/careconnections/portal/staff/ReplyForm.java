package nl.careconnections.portal.staff;

import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.ticket.InternalNote;
import nl.careconnections.domain.ticket.StaffReply;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.portal.attachment.FileIds;

/** What was typed in the composer; the key makes that a form sent twice says one thing (assurance R4). */
public class ReplyForm {

    private String text = "";
    private String attachments = "";
    private Status next;
    private String submissionKey = UUID.randomUUID().toString();

    StaffReply reply(int version) {
        return new StaffReply(submissionKey, text, files(), next, version);
    }

    InternalNote note() {
        return new InternalNote(submissionKey, text, files());
    }

    private List<Long> files() {
        return FileIds.parse(attachments);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments;
    }

    public Status getNext() {
        return next;
    }

    public void setNext(Status next) {
        this.next = next;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
