package nl.careconnections.domain.securityincident;

import java.util.List;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.ticket.StaffTicket;

/**
 * All that is kept of a security incident, to be handed to somebody who investigates it.
 *
 * @param log who looked at it and what was done, newest first
 */
public record IncidentFile(StaffTicket ticket, IncidentForStaff incident, List<AccessRecord> log) {

    public IncidentFile {
        log = List.copyOf(log);
    }
}
