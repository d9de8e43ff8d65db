package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.careconnections.domain.ticket.AccessGrants;
import nl.careconnections.domain.ticket.Consent;
import nl.careconnections.portal.shared.Viewer;

/** Lets staff log in to the organisation's own environment for this ticket, and takes that back. */
@Named("access")
@RequestScoped
public class AccessBacking {

    @Inject
    AccessGrants grants;

    @Inject
    Viewer viewer;

    @Inject
    TicketPage page;

    @Inject
    WriteStep step;

    private String purpose = "";
    private String until = "";

    public String grant() {
        return step.attempt(
                "ticket.access.grant.done",
                () -> grants.grant(viewer.getCaller(), page.getNumber(), new Consent(purpose, lastDay())));
    }

    public String revoke() {
        return step.attempt("ticket.access.revoke.done", () -> grants.revoke(viewer.getCaller(), page.getNumber()));
    }

    /** What is no day counts as not filled in. */
    private LocalDate lastDay() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
