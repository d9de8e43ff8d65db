package nl.careconnections.portal.staff.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Invites a member of staff. */
@Named("staffInvite")
@RequestScoped
public class StaffInviteBacking {

    @Inject
    Staff staff;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private StaffForm form = new StaffForm();

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
    }

    public String invite() {
        boolean done = feedback.attempt(() -> staff.invite(viewer.getCaller(), form.toNewMember()))
                .isPresent();
        if (!done) {
            return null;
        }
        feedback.success("organisation.invited", form.getEmail());
        return "/staff/people/index?faces-redirect=true";
    }

    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(Role::isStaff).toList();
    }

    public StaffForm getForm() {
        return form;
    }
}
