package nl.careconnections.domain.team;

import java.util.Set;

/**
 * What can be changed about a team.
 *
 * @param members accounts of support; may be empty
 * @param leads who lead it; they are members too
 * @param products that come in here from now on; those it has already stay until another team takes them
 */
public record TeamDetails(String name, Set<Long> members, Set<Long> leads, Set<Long> products) {

    public TeamDetails {
        members = Set.copyOf(members);
        leads = Set.copyOf(leads);
        products = Set.copyOf(products);
    }
}
