package nl.careconnections.portal.customer.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Viewer;

/** Says whether a proposal settles the complaint. */
@Named("proposalAnswer")
@RequestScoped
public class ProposalAnswer {

    @Inject
    Complaining complaining;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    ComplaintPage complaint;

    @Inject
    WriteStep step;

    @Inject
    ServiceNumberWarning serviceNumbers;

    private String reasons = "";
    private String submissionKey = SubmissionKey.fresh();

    public String accept() {
        return shown(step.attempt(
                "complaint.accept.done",
                () -> complaining.accept(viewer.getCaller(), page.getNumber(), submissionKey, step.version())));
    }

    public String refuse() {
        return serviceNumbers.finds("reasons", reasons, List.of()) ? null : refuseAnyway();
    }

    public String refuseAnyway() {
        return shown(step.attempt(
                "complaint.refuse.done",
                () -> complaining.refuse(
                        viewer.getCaller(), page.getNumber(), submissionKey, reasons, step.version())));
    }

    /** What was refused shows the complaint as it is now. */
    private String shown(String next) {
        if (next == null) {
            complaint.reload();
        }
        return next;
    }

    /** Somebody's reasons that can go nowhere any more, so that they are not lost. */
    public boolean isLeft() {
        return !reasons.isEmpty() && !complaint.getComplaint().mayAnswer();
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
