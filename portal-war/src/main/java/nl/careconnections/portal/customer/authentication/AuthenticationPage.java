package nl.careconnections.portal.customer.authentication;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.authentication.AuthenticationStep;
import nl.careconnections.domain.authentication.AuthenticationView;
import nl.careconnections.domain.authentication.Authentications;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.portal.customer.ticket.ServiceNumberWarning;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Viewer;

/** A request about logging in beside its ticket, and whether what was done is right. */
@Named("authenticationPage")
@RequestScoped
public class AuthenticationPage {

    @Inject
    Authentications authentications;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    @Inject
    ServiceNumberWarning warning;

    private AuthenticationView shown;
    private String submissionKey = SubmissionKey.fresh();
    private String reason = "";

    public AuthenticationView getShown() {
        if (shown == null) {
            shown = authentications.view(viewer.getCaller(), page.getNumber());
        }
        return shown;
    }

    /** Whether we wait for an answer. */
    public boolean isAsked() {
        return Showing.isNow() && page.getTicket().header().status() == Status.WAITING_FOR_CUSTOMER;
    }

    /** Whether to ask if it is right; while a form is read, the answer is taken in. */
    public boolean isDone() {
        return !Showing.isNow() || getShown().allowed().contains(AuthenticationStep.CONFIRM);
    }

    public String confirm() {
        return take(
                "authentication.confirm.done",
                () -> authentications.confirm(viewer.getCaller(), page.getNumber(), step.version()));
    }

    public String sayNotRight() {
        return warning.finds("reason", reason, List.of()) ? null : sayNotRightAnyway();
    }

    public String sayNotRightAnyway() {
        return take(
                "authentication.notRight.done",
                () -> authentications.sayNotRight(
                        viewer.getCaller(), page.getNumber(), reason, submissionKey, step.version()));
    }

    private String take(String thanks, Runnable deed) {
        String next = step.attempt(thanks, deed);
        shown = null;
        return next;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey == null ? "" : submissionKey;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
