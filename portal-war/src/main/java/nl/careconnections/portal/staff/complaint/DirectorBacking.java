package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import nl.careconnections.domain.complaint.Directing;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** Who is responsible, who else may know of it, and what the customer reads of the assessment. */
@Named("complaintDirector")
@RequestScoped
public class DirectorBacking {

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

    private Long director;
    private String reason = "";
    private Long colleague;
    private String submissionKey = UUID.randomUUID().toString();

    public String takeOn() {
        return complaint.take(
                () -> directing.takeOn(viewer.getCaller(), desk.getNumber(), step.getVersion()),
                "complaint.takeOn.done");
    }

    public String handOver() {
        return complaint.giveAway(
                () -> directing.handOver(
                        viewer.getCaller(), desk.getNumber(), submissionKey, director, reason, step.getVersion()),
                "complaint.handOver.done");
    }

    public String letIn() {
        return complaint.take(
                () -> directing.letIn(viewer.getCaller(), desk.getNumber(), colleague, step.getVersion()),
                "complaint.letIn.done");
    }

    public String publish() {
        return complaint.take(
                () -> directing.publish(viewer.getCaller(), desk.getNumber(), step.getVersion()),
                "complaint.publish.done");
    }

    public Long getDirector() {
        return director;
    }

    public void setDirector(Long director) {
        this.director = director;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getColleague() {
        return colleague;
    }

    public void setColleague(Long colleague) {
        this.colleague = colleague;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
