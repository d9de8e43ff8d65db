package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.ticket.Contact;
import nl.careconnections.domain.ticket.Handling;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Who handles the ticket: somebody, the reader first, or nobody. */
@Named("assignment")
@RequestScoped
public class AssignmentBacking {

    private static final long NOBODY = 0;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    @Inject
    Handling handling;

    private Long chosen;

    public String assign() {
        Long accountId = chosen == null || chosen == NOBODY ? null : chosen;
        return step.take(
                () -> handling.assign(viewer.getCaller(), desk.getNumber(), accountId, step.getVersion()),
                accountId == null ? "queue.assign.done.nobody" : "queue.assign.done");
    }

    /** The reader first: taking a ticket oneself is what happens most. */
    public List<Contact> getChoices() {
        return desk.getTicket().assignees().stream()
                .sorted((one, other) -> Boolean.compare(isReader(other), isReader(one)))
                .toList();
    }

    public String label(Contact person) {
        return isReader(person) ? text.with("queue.assign.me", person.name()) : person.name();
    }

    private boolean isReader(Contact person) {
        return person.accountId() == viewer.getCaller().accountId();
    }

    public long getAssignee() {
        if (chosen != null) {
            return chosen;
        }
        Long now = desk.getTicket().header().assigneeId();
        return now == null ? NOBODY : now;
    }

    public void setAssignee(long assignee) {
        chosen = assignee;
    }
}
