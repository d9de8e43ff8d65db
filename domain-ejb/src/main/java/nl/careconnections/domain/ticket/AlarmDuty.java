package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.duty.AlarmTaken;

/** Who takes the alarm of a ticket, takes the ticket. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AlarmDuty {

    private static final String TICKET = "ticket:";

    @Inject
    Handling handling;

    void taken(@Observes AlarmTaken alarm) {
        if (alarm.subject().startsWith(TICKET)) {
            handling.takeUp(alarm.taker(), Long.parseLong(alarm.subject().substring(TICKET.length())));
        }
    }
}
