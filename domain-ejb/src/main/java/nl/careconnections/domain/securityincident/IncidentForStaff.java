package nl.careconnections.domain.securityincident;

import java.util.List;
import java.util.Set;
import nl.careconnections.domain.organisation.OrganisationName;

/**
 * What those of staff who were let in read beside the ticket.
 *
 * @param readers who was let in
 * @param others who of staff could be
 * @param directors of whom each could become responsible
 * @param records what was told to other organisations
 * @param organisations which could still be told
 */
public record IncidentForStaff(
        Facts facts,
        List<Reader> readers,
        List<Reader> others,
        List<Reader> directors,
        List<BreachRecord> records,
        List<OrganisationName> organisations,
        Set<IncidentStep> allowed) {

    public IncidentForStaff {
        readers = List.copyOf(readers);
        others = List.copyOf(others);
        directors = List.copyOf(directors);
        records = List.copyOf(records);
        organisations = List.copyOf(organisations);
        allowed = Set.copyOf(allowed);
    }
}
