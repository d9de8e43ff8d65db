package nl.careconnections.portal.staff.teams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.team.Team;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** What a team can take from the others. */
@RequestScoped
public class OwnedProducts {

    @Inject
    TeamListBacking teams;

    @Inject
    Text text;

    @Inject
    Viewer viewer;

    /** @param teamId zero for a team that is not there yet */
    List<OwnedProduct> notOf(long teamId) {
        return teams.getRows().stream()
                .filter(team -> team.id() != teamId)
                .flatMap(this::productsOf)
                .toList();
    }

    private Stream<OwnedProduct> productsOf(Team team) {
        return team.products().stream()
                .map(product -> new OwnedProduct(
                        product.id(), text.in(viewer.getLocale(), "team.products.now", product.name(), team.name())));
    }
}
