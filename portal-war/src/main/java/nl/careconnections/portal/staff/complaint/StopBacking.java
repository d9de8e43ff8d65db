package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The end of a procedure about what the supplier has no influence on. */
@Named("complaintStop")
@RequestScoped
public class StopBacking {

    @Inject
    DeskComplaint complaint;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Directing directing;

    private String reasons = "";
    private String submissionKey = UUID.randomUUID().toString();

    public String stop() {
        return complaint.take(
                () -> directing.stop(viewer.getCaller(), desk.getNumber(), submissionKey, reasons, step.getVersion()),
                "complaint.stop.done");
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
