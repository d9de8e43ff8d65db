package nl.careconnections.portal.customer.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.complaint.CallRequest;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.domain.complaint.NewComplaint;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Submitted;
import nl.careconnections.portal.attachment.FileIds;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Talk first, be called back, or go on to a complaint: which of them stands in the address. */
@Named("newComplaint")
@RequestScoped
public class NewComplaintBacking {

    private static final String SHOW = "/customer/ticket/show.xhtml?faces-redirect=true&number=";

    @Inject
    Complaining complaining;

    @Inject
    People people;

    @Inject
    ServiceNumberWarning serviceNumbers;

    @Inject
    Feedback feedback;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private String subject = "";
    private String explanation = "";
    private String consequences = "";
    private String wish = "";
    private String phone;
    private String attachments = "";
    private String callSubject = "";
    private String callExplanation = "";
    private String callPhone;
    private String submissionKey = SubmissionKey.fresh();

    /** @throws NotAllowed when complaints are not open to the reader */
    public void open() {
        if (!viewer.getCaller().maySubmit(Complaining.COMPLAINT)) {
            throw new NotAllowed();
        }
    }

    /** {@code call}, {@code complaint}, or empty for the choice between them. */
    public String getWay() {
        String way = request.getParameter("way");
        return "call".equals(way) || "complaint".equals(way) ? way : "";
    }

    public String submit() {
        List<Long> files = FileIds.parse(attachments);
        String all = String.join("\n", subject, explanation, consequences, wish);
        return serviceNumbers.finds("explanation", all, files) ? null : submitAnyway();
    }

    public String submitAnyway() {
        return sent(feedback.attempt(() -> complaining.submit(viewer.getCaller(), typed())), "complaint.new.done");
    }

    private NewComplaint typed() {
        return new NewComplaint(
                submissionKey, subject, explanation, consequences, wish, phone, FileIds.parse(attachments));
    }

    public String askForCall() {
        CallRequest typed = new CallRequest(submissionKey, callSubject, callExplanation, callPhone);
        return sent(feedback.attempt(() -> complaining.askForCall(viewer.getCaller(), typed)), "complaint.call.done");
    }

    private String sent(Optional<Submitted> submitted, String thanks) {
        submitted.ifPresent(yes -> feedback.success(thanks));
        return submitted.map(ticket -> SHOW + ticket.number()).orElse(null);
    }

    private String ownPhone() {
        return people.get(viewer.getCaller().accountId()).phone();
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

    public String getConsequences() {
        return consequences;
    }

    public void setConsequences(String consequences) {
        this.consequences = consequences;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String wish) {
        this.wish = wish;
    }

    public String getPhone() {
        return phone == null ? ownPhone() : phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAttachments() {
        return attachments;
    }

    public void setAttachments(String attachments) {
        this.attachments = attachments;
    }

    public String getCallSubject() {
        return callSubject;
    }

    public void setCallSubject(String callSubject) {
        this.callSubject = callSubject;
    }

    public String getCallExplanation() {
        return callExplanation;
    }

    public void setCallExplanation(String callExplanation) {
        this.callExplanation = callExplanation;
    }

    public String getCallPhone() {
        return callPhone == null ? ownPhone() : callPhone;
    }

    public void setCallPhone(String callPhone) {
        this.callPhone = callPhone;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
