package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.ticket.Handling;
import nl.careconnections.portal.shared.Viewer;

/** Which team the ticket is with. */
@Named("handOver")
@RequestScoped
public class HandOverBacking {

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Handling handling;

    private Long chosen;

    public String move() {
        return step.take(
                () -> handling.handOver(viewer.getCaller(), desk.getNumber(), getTeam(), step.getVersion()),
                "queue.team.done");
    }

    public long getTeam() {
        return chosen == null ? desk.getTicket().team().id() : chosen;
    }

    public void setTeam(long team) {
        chosen = team;
    }
}
