package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** Takes an attachment away for good. */
@Named("attachmentRedaction")
@RequestScoped
public class AttachmentRedactionBacking {

    @Inject
    HttpServletRequest request;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Conversation conversation;

    private String reason = "";

    /** Before anything is written: what does not exist becomes a page of its own. */
    public void open() {
        getAttachment();
    }

    /** @throws NotFound when the ticket has no such attachment, or it is gone already */
    public Attachment getAttachment() {
        long id = TicketNumber.parse(request.getParameter("attachment")).orElseThrow(NotFound::new);
        return desk.getTicket().timeline().stream()
                .flatMap(entry -> entry.attachments().stream())
                .filter(attachment -> attachment.id() == id && !attachment.redacted())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String redact() {
        return step.take(
                () -> conversation.redactAttachment(
                        viewer.getCaller(), desk.getNumber(), getAttachment().id(), reason),
                "queue.redact.file.done");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
