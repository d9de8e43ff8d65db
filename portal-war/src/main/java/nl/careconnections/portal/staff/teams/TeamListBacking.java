package nl.careconnections.portal.staff.teams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.team.Team;
import nl.careconnections.domain.team.TeamMember;
import nl.careconnections.domain.team.Teams;
import nl.careconnections.portal.shared.Viewer;

/** The teams there are, with who is in them and what comes in there. */
@Named("teamList")
@RequestScoped
public class TeamListBacking {

    @Inject
    Teams teams;

    @Inject
    Viewer viewer;

    private List<Team> rows;

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public List<Team> getRows() {
        if (rows == null) {
            rows = teams.list(viewer.getCaller());
        }
        return rows;
    }

    public String members(Team team) {
        return team.members().stream().map(TeamMember::name).collect(Collectors.joining(", "));
    }

    public String leads(Team team) {
        return team.members().stream()
                .filter(TeamMember::leads)
                .map(TeamMember::name)
                .collect(Collectors.joining(", "));
    }

    public String products(Team team) {
        return team.products().stream().map(Product::name).collect(Collectors.joining(", "));
    }
}
