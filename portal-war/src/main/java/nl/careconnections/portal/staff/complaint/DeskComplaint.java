package nl.careconnections.portal.staff.complaint;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.complaint.Assessing;
import nl.careconnections.domain.complaint.ComplaintStep;
import nl.careconnections.domain.complaint.StaffComplaint;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The complaint in the address, as staff see it, and how a step in it is taken. */
@Named("deskComplaint")
@RequestScoped
public class DeskComplaint {

    @Inject
    Assessing assessing;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Feedback feedback;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private StaffComplaint complaint;

    public StaffComplaint getComplaint() {
        if (complaint == null) {
            complaint = assessing.view(viewer.getCaller(), desk.getNumber());
        }
        return complaint;
    }

    public boolean may(String name) {
        return getComplaint().allowed().contains(ComplaintStep.valueOf(name));
    }

    /** Whether a form stands on the page: where its step can be taken, and where it was just sent, see {@link DeskTicket}. */
    public boolean offers(String name, String form) {
        return may(name) || wasSent(form);
    }

    /** Whether this form was sent and came back; it stays unfolded then. */
    public boolean wasSent(String form) {
        return request.getParameter(form) != null;
    }

    /** Takes a step, and comes back to the complaint. */
    String take(Runnable deed, String done) {
        return shown(step.take(deed, done));
    }

    /** Takes a step by which the complaint goes to others, and comes back to the list. */
    String giveAway(Runnable deed, String done) {
        if (!step.attempt(deed)) {
            return shown(null);
        }
        feedback.success(done);
        return desk.getQueuePath() + "&faces-redirect=true";
    }

    /** What was refused shows the complaint as it is now. */
    private String shown(String next) {
        if (next == null) {
            complaint = null;
        }
        return next;
    }
}
