package nl.careconnections.portal.staff.teams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.team.TeamChanges;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Begins a team. */
@Named("teamNew")
@RequestScoped
public class TeamNewBacking {

    @Inject
    TeamChanges teams;

    @Inject
    OwnedProducts products;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private final TeamForm form = new TeamForm();

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public String create() {
        if (feedback.attempt(() -> teams.create(viewer.getCaller(), form.getSubmissionKey(), form.toDetails()))
                .isEmpty()) {
            return null;
        }
        feedback.success("team.created", form.getName());
        return "/staff/teams/index?faces-redirect=true";
    }

    public List<Person> getCandidates() {
        return teams.candidates(viewer.getCaller());
    }

    public List<OwnedProduct> getProductsOfOthers() {
        return products.notOf(0);
    }

    public TeamForm getForm() {
        return form;
    }
}
