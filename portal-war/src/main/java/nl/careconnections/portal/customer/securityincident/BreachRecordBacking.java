package nl.careconnections.portal.customer.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.securityincident.BreachRecord;
import nl.careconnections.domain.securityincident.Breaches;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** What the organisation was told about a breach that concerns it. */
@Named("breachRecord")
@RequestScoped
public class BreachRecordBacking {

    @Inject
    Breaches breaches;

    @Inject
    PageAddress address;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private BreachRecord shown;
    private String reportedAt = "";

    /** Before anything is written: what is not there becomes a page of its own. */
    public void read() {
        getShown();
    }

    public BreachRecord getShown() {
        if (shown == null) {
            shown = breaches.view(viewer.getCaller(), address.number("id"));
        }
        return shown;
    }

    public String tellAuthority() {
        if (!feedback.attempt(this::tell)) {
            return null;
        }
        feedback.success("securityincident.authority.done");
        return "/customer/securityincident/record?faces-redirect=true&id=" + address.number("id");
    }

    private void tell() {
        breaches.tellAuthority(viewer.getCaller(), address.number("id"), Typed.moment("reportedAt", reportedAt));
    }

    public String getReportedAt() {
        return reportedAt;
    }

    public void setReportedAt(String reportedAt) {
        this.reportedAt = reportedAt == null ? "" : reportedAt;
    }
}
