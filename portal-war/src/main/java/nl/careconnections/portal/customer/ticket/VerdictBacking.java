package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.Resolution;
import nl.careconnections.portal.shared.Viewer;

/** Says whether the solution helped. */
@Named("verdict")
@RequestScoped
public class VerdictBacking {

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

    private String reason = "";
    private String submissionKey = SubmissionKey.fresh();

    public String accept() {
        return step.attempt(
                "ticket.accept.done", () -> resolution.accept(viewer.getCaller(), page.getNumber(), step.version()));
    }

    public String refuse() {
        return warning.finds("reason", reason, List.of()) ? null : refuseAnyway();
    }

    public String refuseAnyway() {
        String next = step.attempt("ticket.refuse.done", this::sendRefusal);
        return step.orSaved(next, reason, CustomerStep.REFUSE);
    }

    private void sendRefusal() {
        resolution.refuse(viewer.getCaller(), page.getNumber(), submissionKey, reason, List.of(), step.version());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
