package nl.careconnections.portal.customer.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.complaint.Complaining;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.customer.ticket.WriteStep;
import nl.careconnections.portal.shared.Viewer;

/** Who speaks for the organisation in a complaint, for its administrators. */
@Named("complaintContact")
@RequestScoped
public class ContactBacking {

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

    private Long contact;
    private String submissionKey = SubmissionKey.fresh();

    public String name() {
        String next = step.attempt(
                "complaint.contact.done",
                () -> complaining.nameContact(
                        viewer.getCaller(), page.getNumber(), submissionKey, contact, step.version()));
        if (next == null) {
            complaint.reload();
        }
        return next;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
