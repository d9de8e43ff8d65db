package nl.careconnections.portal.customer.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.servicerequest.NewServiceRequest;
import nl.careconnections.domain.servicerequest.ServiceRequests;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The form of a request for service management. */
@Named("serviceNew")
@RequestScoped
public class ServiceNewBacking {

    @Inject
    ServiceRequests services;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    ServiceNumberWarning warning;

    private String subject = "";
    private String explanation = "";
    private String attachments = "";
    private String submissionKey = SubmissionKey.fresh();

    /** @throws NotAllowed for who could not send the form */
    public void open() {
        if (!viewer.getCaller().maySubmit(new Topic("SERVICE_REQUEST"))) {
            throw new NotAllowed();
        }
    }

    public String send() {
        return warning.finds("explanation", subject + "\n" + explanation, files()) ? null : sendAnyway();
    }

    public String sendAnyway() {
        Optional<Submitted> sent = feedback.attempt(() -> services.submit(
                viewer.getCaller(), new NewServiceRequest(submissionKey, subject, explanation, files())));
        sent.ifPresent(yes -> feedback.success("servicerequest.new.done"));
        return sent.map(ticket -> "/customer/ticket/show.xhtml?faces-redirect=true&number=" + ticket.number())
                .orElse(null);
    }

    private List<Long> files() {
        return FileIds.parse(attachments);
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
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
