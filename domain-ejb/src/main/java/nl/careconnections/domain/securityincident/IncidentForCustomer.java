package nl.careconnections.domain.securityincident;

import java.util.Set;

/**
 * What the reporter's organisation reads beside the ticket.
 *
 * @param responsible the director; empty while there is none
 */
public record IncidentForCustomer(Facts facts, String responsible, Set<IncidentStep> allowed) {

    public IncidentForCustomer {
        allowed = Set.copyOf(allowed);
    }
}
