package nl.careconnections.portal.customer.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.account.Topics;
import nl.careconnections.domain.organisation.Organisation;
import nl.careconnections.domain.organisation.Organisations;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Invites a contact person: for an administrator into their own organisation, for staff into the one in the address. */
@Named("colleagueInvite")
@RequestScoped
public class ColleagueInviteBacking {

    @Inject
    Colleagues colleagues;

    @Inject
    Organisations organisations;

    @Inject
    Topics topics;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private ColleagueForm form = new ColleagueForm();

    /** @throws NotAllowed for who could not send the form */
    public void read() {
        Colleagues.requireCare(viewer.getCaller(), target());
        getOrganisation();
    }

    public String invite() {
        boolean done = feedback.attempt(() -> colleagues.invite(viewer.getCaller(), target(), form.toNewColleague()))
                .isPresent();
        if (!done) {
            return null;
        }
        feedback.success("organisation.invited", form.getEmail());
        return OrganisationPages.list(viewer, target());
    }

    public Organisation getOrganisation() {
        return organisations.get(viewer.getCaller(), target());
    }

    public List<Topic> getTopics() {
        return topics.all();
    }

    public ColleagueForm getForm() {
        return form;
    }

    private long target() {
        return viewer.isStaff()
                ? address.number("organisation")
                : viewer.getCaller().organisationId();
    }
}
