package nl.careconnections.portal.customer.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.securityincident.BreachRecord;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.domain.securityincident.NewIncident;
import nl.careconnections.domain.securityincident.Ongoing;
import nl.careconnections.domain.securityincident.SecurityIncidents;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** The form of a suspected fault or leak. */
@Named("incidentForm")
@RequestScoped
public class IncidentFormBacking {

    private static final Topic TOPIC = new Topic("SECURITY_INCIDENT");

    @Inject
    SecurityIncidents incidents;

    @Inject
    Breaches breaches;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    ServiceNumberWarning warning;

    private String submissionKey = SubmissionKey.fresh();
    private String subject = "";
    private String explanation = "";
    private String place = "";
    private String noticedAt = "";
    private String whoseData = "";
    private String ongoing = "";
    private String attachments = "";

    /** @throws NotAllowed for whom the organisation did not open it */
    public void open() {
        if (!viewer.getCaller().maySubmit(TOPIC)) {
            throw new NotAllowed();
        }
    }

    public String send() {
        String typed = String.join(" ", subject, explanation, place, whoseData);
        return warning.finds("explanation", typed, FileIds.parse(attachments)) ? null : sendAnyway();
    }

    public String sendAnyway() {
        return feedback.attempt(this::report).map(this::sent).orElse(null);
    }

    private Submitted report() {
        return incidents.report(
                viewer.getCaller(),
                new NewIncident(
                        submissionKey,
                        subject,
                        explanation,
                        place,
                        Typed.moment("noticedAt", noticedAt),
                        whoseData,
                        ongoing.isEmpty() ? null : Ongoing.valueOf(ongoing),
                        FileIds.parse(attachments)));
    }

    private String sent(Submitted submitted) {
        feedback.success("securityincident.sent", Long.toString(submitted.number()));
        return "/customer/ticket/show?faces-redirect=true&number=" + submitted.number();
    }

    /** What the organisation was told about breaches that others reported. */
    public List<BreachRecord> getRecords() {
        return breaches.ofOrganisation(viewer.getCaller());
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey == null ? "" : submissionKey;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation == null ? "" : explanation;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place == null ? "" : place;
    }

    public String getNoticedAt() {
        return noticedAt;
    }

    public void setNoticedAt(String noticedAt) {
        this.noticedAt = noticedAt == null ? "" : noticedAt;
    }

    public String getWhoseData() {
        return whoseData;
    }

    public void setWhoseData(String whoseData) {
        this.whoseData = whoseData == null ? "" : whoseData;
    }

    public String getOngoing() {
        return ongoing;
    }

    public void setOngoing(String ongoing) {
        this.ongoing = ongoing == null ? "" : ongoing;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments == null ? "" : attachments;
    }
}
