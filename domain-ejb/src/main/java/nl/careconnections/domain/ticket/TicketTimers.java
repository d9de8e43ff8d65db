package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens to tickets without anybody doing something: reminders, solved without an answer, closed without objection,
 * targets that changed rules move.
 * Every node may run it at once; one that was down catches up, in order (assurance R3).
 */
@ApplicationScoped
public class TicketTimers {

    private static final Logger LOG = Logger.getLogger(TicketTimers.class.getName());

    /** A tick that finds more leaves the rest to the next, on whichever node. */
    private static final int MOST_BATCHES = 50;

    @Inject
    TimedSteps steps;

    @Inject
    TargetMover mover;

    /** Takes every step that is due. */
    public void runDue() {
        steps.due().forEach(ticket -> attempt(ticket, () -> takeAll(ticket)));
    }

    /** Moves the targets of tickets that changed rules may move. */
    public void moveTargets() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<Long> tickets = mover.due();
            if (tickets.isEmpty() || !move(tickets)) {
                return;
            }
        }
    }

    /** @return whether any could be looked at */
    private boolean move(List<Long> tickets) {
        try {
            return mover.move(tickets) > 0;
        } catch (RuntimeException e) {
            tickets.forEach(ticket -> attempt(ticket, () -> moveAlone(ticket)));
            return true;
        }
    }

    private void moveAlone(long ticketId) {
        try {
            mover.move(List.of(ticketId));
        } catch (RuntimeException e) {
            mover.setAside(ticketId);
            throw e;
        }
    }

    private void takeAll(long ticketId) {
        boolean more = true;
        while (more) {
            more = steps.takeNext(ticketId);
        }
    }

    /** A ticket that fails does not keep the others from theirs. */
    private static void attempt(long ticketId, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The timed step of ticket with id " + ticketId + " failed");
        }
    }
}
