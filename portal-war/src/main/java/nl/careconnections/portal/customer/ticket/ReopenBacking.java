package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Opens a closed ticket again; when that is too long ago, a new ticket that is linked to it. */
@Named("reopen")
@RequestScoped
public class ReopenBacking {

    private static final String REASON = "reopenReason";

    @Inject
    Resolution resolution;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    @Inject
    ServiceNumberWarning warning;

    @Inject
    Feedback feedback;

    private String reason = "";
    private String attachments = "";
    private String submissionKey = SubmissionKey.fresh();

    public String open() {
        return warning.finds(REASON, reason, FileIds.parse(attachments)) ? null : openAnyway();
    }

    public String openAnyway() {
        Optional<Submitted> opened = step.attempt(this::reopen);
        return opened.map(this::show).orElse(null);
    }

    /** Names the fields of this form, which stands on one page with the others. */
    private Submitted reopen() {
        try {
            return resolution.reopen(
                    viewer.getCaller(),
                    page.getNumber(),
                    submissionKey,
                    reason,
                    FileIds.parse(attachments),
                    step.version());
        } catch (InvalidInput e) {
            String field = e.field().equals("reason") ? REASON : e.field();
            throw new InvalidInput(field, e.key(), e.arguments());
        }
    }

    private String show(Submitted opened) {
        boolean same = opened.number() == page.getNumber();
        feedback.success(same ? "ticket.reopen.done" : "ticket.reopen.linked");
        return TicketPage.at(opened.number());
    }

    public String getReason() {
        return step.textOf(reason);
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
