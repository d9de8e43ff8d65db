package nl.careconnections.portal.customer.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.IncidentForCustomer;
import nl.careconnections.domain.securityincident.IncidentStep;
import nl.careconnections.domain.securityincident.SecurityIncidents;
import nl.careconnections.portal.customer.ticket.Showing;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** A reported incident beside its ticket, and the customer's own duty: telling the authority in time. */
@Named("incidentPage")
@RequestScoped
public class IncidentPage {

    @Inject
    SecurityIncidents incidents;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    private IncidentForCustomer incident;
    private String submissionKey = SubmissionKey.fresh();
    private String reportedAt = "";

    public IncidentForCustomer getIncident() {
        if (incident == null) {
            incident = incidents.view(viewer.getCaller(), page.getNumber());
        }
        return incident;
    }

    /** Whether to show the panel about the authority; while a form is read, it is there. */
    public boolean isAsking() {
        return !Showing.isNow() || getIncident().allowed().contains(IncidentStep.TELL_AUTHORITY);
    }

    public String tellAuthority() {
        String next = step.attempt("securityincident.authority.done", this::tell);
        incident = null;
        return next;
    }

    private void tell() {
        incidents.tellAuthority(
                viewer.getCaller(),
                page.getNumber(),
                Typed.moment("reportedAt", reportedAt),
                submissionKey,
                step.version());
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey == null ? "" : submissionKey;
    }

    public String getReportedAt() {
        return reportedAt;
    }

    public void setReportedAt(String reportedAt) {
        this.reportedAt = reportedAt == null ? "" : reportedAt;
    }
}
