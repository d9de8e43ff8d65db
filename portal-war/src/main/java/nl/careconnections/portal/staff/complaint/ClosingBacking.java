package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.complaint.CarryingOut;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** What the customer is told at the end. */
@Named("complaintClosing")
@RequestScoped
public class ClosingBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    CarryingOut carryingOut;

    private String told = "";
    private String submissionKey = UUID.randomUUID().toString();

    public String close() {
        return complaint.take(
                () -> carryingOut.close(viewer.getCaller(), desk.getNumber(), submissionKey, told, step.getVersion()),
                "complaint.close.done");
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
