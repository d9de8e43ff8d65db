package nl.careconnections.domain.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.team.TeamChanges;
import nl.careconnections.domain.team.TeamDetails;

/** A second team beside the one that is there from the start, which everybody belongs to. */
@ApplicationScoped
public class DemoTeams {

    static final String SECOND = "Techniek";

    @Inject
    TeamChanges teams;

    void divide(Cast cast) {
        Caller administrator = cast.get(Part.APPLICATION_ADMINISTRATOR).caller();
        Set<Long> lead = Set.of(cast.get(Part.SUPPORT_2).caller().accountId());
        teams.create(administrator, "demo-team", new TeamDetails(SECOND, lead, lead, Set.of()));
    }
}
