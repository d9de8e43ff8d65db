package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewAlarm;
import nl.careconnections.domain.sla.Priority;

/**
 * A ticket of high priority that nobody is at wakes the person on call, day and night (design: service levels, "Duty
 * roster"): received, raised to high before anybody took it, or opened again by the customer. Handed to somebody, answered
 * or no longer high, it lets them sleep.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HighAlarms {

    @Inject
    Alarms alarms;

    /** The customer waits for somebody: a new ticket, or one opened again. */
    void customerWaits(Ticket ticket) {
        if (ticket.priority() == Priority.HIGH) {
            alarms.raise(new NewAlarm(
                    ticket.subjectOfLog() + ":high:" + ticket.cycle(),
                    ticket.subjectOfLog(),
                    "ticket.alarm",
                    List.of(Long.toString(ticket.number())),
                    "/ticket/" + ticket.number(),
                    false));
        }
    }

    /** Somebody of support did something to the ticket, and with that looks after it. */
    void lookedAfter(Ticket ticket, Author staff) {
        alarms.end(ticket.subjectOfLog(), ticket.assigneeId() == null ? staff.accountId() : ticket.assigneeId());
    }

    /** Support gave it another priority. */
    void prioritised(Ticket ticket, Author staff) {
        if (ticket.priority() != Priority.HIGH) {
            lookedAfter(ticket, staff);
        } else if (ticket.status() == Status.NEW) {
            customerWaits(ticket);
        }
    }
}
