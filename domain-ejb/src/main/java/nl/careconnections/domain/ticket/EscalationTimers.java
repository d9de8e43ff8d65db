package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Escalates tickets whose time runs out. The work grows with what is due, not with what is open. Every node may run it at
 * once; one that was down catches up, in order (assurance R3).
 */
@ApplicationScoped
public class EscalationTimers {

    private static final Logger LOG = Logger.getLogger(EscalationTimers.class.getName());

    @Inject
    EscalationSteps steps;

    /** Fires every level that is due. */
    public void escalateDue() {
        List<EscalationSteps.Due> batch = steps.dueAfter(EscalationSteps.Due.FIRST);
        while (!batch.isEmpty()) {
            batch.forEach(this::escalate);
            batch = steps.dueAfter(batch.get(batch.size() - 1));
        }
    }

    /** A ticket that fails does not keep the others from theirs. */
    private void escalate(EscalationSteps.Due due) {
        try {
            steps.escalate(due.ticketId());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The escalation of ticket with id " + due.ticketId() + " failed");
        }
    }
}
