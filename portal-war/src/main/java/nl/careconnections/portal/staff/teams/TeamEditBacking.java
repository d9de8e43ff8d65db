package nl.careconnections.portal.staff.teams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.team.Team;
import nl.careconnections.domain.team.TeamChanges;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Changes a team, or ends it. */
@Named("teamEdit")
@RequestScoped
public class TeamEditBacking {

    private static final String LIST = "/staff/teams/index?faces-redirect=true";

    @Inject
    TeamChanges teams;

    @Inject
    OwnedProducts products;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private Team team;
    private TeamForm form = new TeamForm();

    public void read() {
        form = TeamForm.of(getTeam());
    }

    /** After a change by somebody else what was typed stays, and saving once more takes it. */
    public String save() {
        return feedback.attempt(this::change) ? done("team.changed", form.getName()) : null;
    }

    private void change() {
        try {
            teams.change(viewer.getCaller(), number(), form.toDetails(), form.getVersion());
        } catch (Conflict e) {
            form.setVersion(getTeam().version());
            throw e;
        }
    }

    public String remove() {
        String name = getTeam().name();
        if (!feedback.attempt(() -> teams.remove(viewer.getCaller(), number(), form.getVersion()))) {
            form = TeamForm.of(getTeam());
            return null;
        }
        return done("team.removed", name);
    }

    private String done(String news, String about) {
        feedback.success(news, about);
        return LIST;
    }

    private long number() {
        return address.number("id");
    }

    public Team getTeam() {
        if (team == null) {
            team = teams.get(viewer.getCaller(), number());
        }
        return team;
    }

    public List<Person> getCandidates() {
        return teams.candidates(viewer.getCaller());
    }

    public List<OwnedProduct> getProductsOfOthers() {
        return products.notOf(number());
    }

    public TeamForm getForm() {
        return form;
    }
}
