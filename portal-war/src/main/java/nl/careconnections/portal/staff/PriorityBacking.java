package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.ticket.Handling;
import nl.careconnections.portal.shared.Viewer;

/** Another priority, with the reason that the customer is mailed. */
@Named("priorityChange")
@RequestScoped
public class PriorityBacking {

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Handling handling;

    private Priority priority;
    private String reason = "";

    public String change() {
        return step.take(
                () -> handling.changePriority(
                        viewer.getCaller(), desk.getNumber(), priority, reason, step.getVersion()),
                "queue.priority.done");
    }

    /** The form is folded away until it is wanted; what was refused stays in sight. */
    public boolean isOpen() {
        return priority != null && FacesContext.getCurrentInstance().isValidationFailed();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Priority getPriority() {
        return priority == null ? desk.getTicket().header().priority() : priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
