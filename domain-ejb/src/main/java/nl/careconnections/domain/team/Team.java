package nl.careconnections.domain.team;

import java.util.List;
import nl.careconnections.domain.knowledge.Product;

/**
 * A part of support.
 *
 * @param members by name; empty when everybody who handles tickets is meant
 * @param products by name, those whose new questions come in here
 * @param version to be handed back with a change
 */
public record Team(long id, String name, List<TeamMember> members, List<Product> products, int version) {

    public Team {
        members = List.copyOf(members);
        products = List.copyOf(products);
    }
}
