package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.AccessGrants;
import nl.careconnections.portal.shared.Viewer;

/** One use of the customer's consent to production access: what was done and how long it took, for the customer to see. */
@Named("accessUse")
@RequestScoped
public class AccessBacking {

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    AccessGrants grants;

    private String what = "";
    private String minutes = "";

    public String record() {
        return step.take(
                () -> grants.use(viewer.getCaller(), desk.getNumber(), what, wholeMinutes()), "queue.access.done");
    }

    /** What is no number is refused by the domain with the same words as what is out of bounds. */
    private int wholeMinutes() {
        String typed = minutes.strip();
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    /** The form is folded away until it is wanted; what was refused stays in sight. */
    public boolean isOpen() {
        return !what.isEmpty() || !minutes.isEmpty();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }
}
