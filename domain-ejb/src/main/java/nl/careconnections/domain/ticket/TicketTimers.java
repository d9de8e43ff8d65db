package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    /** Takes every step that is due; a ticket that fails does not keep the others from theirs. */
    public void runDue() {
        List<Long> due = steps.due();
        due.forEach(this::run);
    }

    private void run(long ticketId) {
        try {
            boolean more = true;
            while (more) {
                more = steps.takeNext(ticketId);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The timed step of ticket with id " + ticketId + " failed");
        }
    }
}
