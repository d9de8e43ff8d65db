package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Colleague;
import nl.careconnections.domain.account.ColleagueState;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The page "Jouw organisatie": who has access, and what is open to all. */
@Named("colleagueList")
@RequestScoped
public class ColleagueListBacking {

    @Inject
    Colleagues colleagues;

    @Inject
    Organisations organisations;

    @Inject
    Viewer viewer;

    @Inject
    TopicChoices choices;

    @Inject
    Feedback feedback;

    private List<Colleague> rows;
    private Organisation organisation;

    public List<Colleague> getRows() {
        if (rows == null) {
            rows = colleagues.list(viewer.getCaller(), viewer.getCaller().organisationId());
        }
        return rows;
    }

    /** Who got in. */
    public List<Colleague> getMembers() {
        return getRows().stream().filter(row -> !row.state().isInvitation()).toList();
    }

    /** Who was invited and did not answer yet. */
    public List<Colleague> getInvited() {
        return getRows().stream().filter(row -> row.state().isInvitation()).toList();
    }

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation =
                    organisations.get(viewer.getCaller(), viewer.getCaller().organisationId());
        }
        return organisation;
    }

    /** Whom to ask for a change. */
    public List<Colleague> getAdministrators() {
        return getRows().stream()
                .filter(row -> row.details().administrator() && row.state() == ColleagueState.ACTIVE)
                .toList();
    }

    public boolean isMayChange() {
        return viewer.getCaller().can(Ability.ADMINISTER_ORGANISATION);
    }

    public String saveTopics() {
        boolean done = feedback.attempt(() -> organisations.open(
                viewer.getCaller(), viewer.getCaller().organisationId(), choices.changesTo(getOrganisation())));
        if (!done) {
            return null;
        }
        feedback.success("organisation.forAll.saved");
        return "/customer/organisation/index?faces-redirect=true";
    }
}
