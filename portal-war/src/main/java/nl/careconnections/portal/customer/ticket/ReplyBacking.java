package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.CustomerReply;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.shared.Viewer;

/** Answers in the conversation; on a solved ticket with a tick that it is not solved yet. */
@Named("reply")
@RequestScoped
public class ReplyBacking {

    @Inject
    Conversation conversation;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    @Inject
    ServiceNumberWarning warning;

    private String text = "";
    private String attachments = "";
    private boolean notSolved;
    private String submissionKey = SubmissionKey.fresh();

    public String send() {
        return warning.finds("text", text, FileIds.parse(attachments)) ? null : sendAnyway();
    }

    public String sendAnyway() {
        String next = step.attempt(notSolved ? "ticket.reply.notSolved.done" : "ticket.reply.done", this::reply);
        return step.orSaved(next, text, CustomerStep.REPLY);
    }

    private void reply() {
        conversation.reply(
                viewer.getCaller(),
                page.getNumber(),
                new CustomerReply(submissionKey, text, FileIds.parse(attachments), notSolved, step.version()));
    }

    public String getText() {
        return step.textOf(text);
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

    public boolean isNotSolved() {
        return notSolved;
    }

    public void setNotSolved(boolean notSolved) {
        this.notSolved = notSolved;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
