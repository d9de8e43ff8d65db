package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens to tickets without anybody doing something: reminders, solved without an answer, closed without objection.
 * Every node may run it at once; one that was down catches up, in order (assurance R3).
 */
@ApplicationScoped
public class TicketTimers {

    private static final Logger LOG = Logger.getLogger(TicketTimers.class.getName());

    @Inject
    TimedSteps steps;

    /** Takes every step that is due. */
    public void runDue() {
        steps.due().forEach(ticket -> attempt(ticket, () -> takeAll(ticket)));
    }

    /** Brings the deadlines that lists use up to date with days off that became known since. */
    public void windAll() {
        steps.running().forEach(ticket -> attempt(ticket, () -> steps.wind(ticket)));
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
