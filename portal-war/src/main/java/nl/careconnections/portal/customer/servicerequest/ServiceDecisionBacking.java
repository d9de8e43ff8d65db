package nl.careconnections.portal.customer.servicerequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.servicerequest.Decisions;
import nl.careconnections.domain.servicerequest.Estimate;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Viewer;

/** Approves or declines an estimate, or sends reported work back. */
@Named("serviceDecision")
@RequestScoped
public class ServiceDecisionBacking {

    @Inject
    Decisions decisions;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    ServicePage servicePage;

    @Inject
    WriteStep step;

    private int estimate;
    private String declineReason = "";
    private String sendBackReason = "";
    private String submissionKey = SubmissionKey.fresh();

    public String approve() {
        return attempt(
                "servicerequest.turn.approve.done",
                () -> decisions.approve(viewer.getCaller(), page.getNumber(), estimate, step.version()));
    }

    public String decline() {
        return attempt(
                "servicerequest.turn.decline.done",
                () -> decisions.decline(
                        viewer.getCaller(), page.getNumber(), estimate, submissionKey, declineReason, step.version()));
    }

    public String sendBack() {
        return attempt(
                "servicerequest.back.done",
                () -> decisions.sendBack(
                        viewer.getCaller(), page.getNumber(), submissionKey, sendBackReason, step.version()));
    }

    private String attempt(String thanks, Runnable decision) {
        String next = step.attempt(thanks, decision);
        servicePage.reload();
        return next;
    }

    /** The estimate that stands on the page; what was sent is about the one that stood there then. */
    public int getEstimate() {
        Estimate newest = servicePage.getJob().newest();
        return newest == null ? 0 : newest.version();
    }

    public void setEstimate(int estimate) {
        this.estimate = estimate;
    }

    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(String declineReason) {
        this.declineReason = declineReason;
    }

    public String getSendBackReason() {
        return sendBackReason;
    }

    public void setSendBackReason(String sendBackReason) {
        this.sendBackReason = sendBackReason;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
