package nl.careconnections.domain.organisation;

import java.util.List;

/** One page of a search. */
public record OrganisationRows(List<OrganisationRow> rows, long total) {

    public OrganisationRows {
        rows = List.copyOf(rows);
    }
}
