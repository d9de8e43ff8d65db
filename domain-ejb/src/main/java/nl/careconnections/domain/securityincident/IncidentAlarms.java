package nl.careconnections.domain.securityincident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.duty.AlarmTaken;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/**
 * Who takes the alarm of an incident: a director becomes responsible, while nobody is. The person on call does not see the
 * incident, but calls a director; that they took it is kept, and the directors are told.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IncidentAlarms {

    private static final String INCIDENT = "securityincident:";

    @Inject
    Incidents incidents;

    @Inject
    IncidentHandling handling;

    @Inject
    Requests requests;

    void taken(@Observes AlarmTaken alarm) {
        if (alarm.subject().startsWith(INCIDENT)) {
            taken(alarm.taker(), requests.locked(Long.parseLong(alarm.subject().substring(INCIDENT.length()))));
        }
    }

    private void taken(Caller taker, Request request) {
        if (request.isClosed()) {
            return;
        }
        boolean director =
                taker.can(Ability.OVERSEE) && requests.readers(request).contains(taker.accountId());
        if (director && request.assigneeId() == null) {
            handling.takeCharge(taker, request);
        } else {
            requests.take(taker, request, Incidents.internal("alarmTaken", request))
                    .tellStaff(incidents.directors(), "securityincident.alarmTaken");
        }
    }
}
