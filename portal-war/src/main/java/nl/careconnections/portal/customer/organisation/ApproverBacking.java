package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.servicerequest.Approver;
import nl.careconnections.domain.servicerequest.Approvers;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.portal.shared.Amounts;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Up to which amount one colleague may approve estimates. */
@Named("approverEdit")
@RequestScoped
public class ApproverBacking {

    @Inject
    Approvers approvers;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Amounts amounts;

    @Inject
    Feedback feedback;

    private Approver person;
    private String most = "";
    private String seen = "";

    public void read() {
        most = getPerson().limited() ? amounts.words(getPerson().most()) : "";
        seen = Approvers.seenAs(getPerson());
    }

    /** After a change by somebody else the typed amount stays, and saving once more takes it. */
    public String save() {
        if (!feedback.attempt(this::limit)) {
            return null;
        }
        feedback.success("servicerequest.approver.done", getPerson().name());
        return "/customer/organisation/approvals?faces-redirect=true";
    }

    private void limit() {
        try {
            approvers.limit(viewer.getCaller(), getPerson().accountId(), most, seen);
        } catch (Conflict e) {
            person = null;
            seen = Approvers.seenAs(getPerson());
            throw e;
        }
    }

    public Approver getPerson() {
        if (person == null) {
            person = approvers.get(viewer.getCaller(), address.number("id"));
        }
        return person;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
