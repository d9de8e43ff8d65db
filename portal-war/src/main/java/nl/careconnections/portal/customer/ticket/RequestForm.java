package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** What the forms of all kinds of request have in common, and how they are sent. */
@Named("requestForm")
@RequestScoped
public class RequestForm {

    private static final String TICKET = "/customer/ticket/show.xhtml?faces-redirect=true&number=";

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    ServiceNumberWarning warning;

    private String submissionKey = SubmissionKey.fresh();
    private String subject = "";
    private String explanation = "";
    private String attachments = "";

    /** @throws NotAllowed for whom the organisation did not open this kind */
    public void requireOpen(String kind) {
        if (!viewer.getCaller().maySubmit(new Topic(kind))) {
            throw new NotAllowed();
        }
    }

    /**
     * Sends it, unless something looks like a client's service number: then the page asks first.
     *
     * @param field where the page asks
     * @param more what was typed beside subject and explanation
     * @return the page of the new ticket; {@code null} when this page is to be shown again
     */
    public String send(Supplier<Submitted> submission, String thanks, String field, String... more) {
        String typed = String.join("\n", subject, explanation, String.join("\n", more));
        return warning.finds(field, typed, files()) ? null : sendAnyway(submission, thanks);
    }

    /** @return the page of the new ticket; {@code null} when the domain refused and this page is to be shown again */
    public String sendAnyway(Supplier<Submitted> submission, String thanks) {
        Optional<Submitted> sent = feedback.attempt(submission);
        sent.ifPresent(ticket -> feedback.success(thanks, Long.toString(ticket.number())));
        return sent.map(ticket -> TICKET + ticket.number()).orElse(null);
    }

    /** The files that go along. */
    public List<Long> files() {
        return FileIds.parse(attachments);
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = typed(submissionKey);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = typed(subject);
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = typed(explanation);
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = typed(attachments);
    }

    private static String typed(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
