package nl.careconnections.portal.staff.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.account.Accounts;
import nl.careconnections.domain.account.Role;
import nl.careconnections.domain.account.Staff;
import nl.careconnections.domain.account.StaffMember;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Changes one member of staff, their invitation or their access. */
@Named("staffEdit")
@RequestScoped
public class StaffEditBacking {

    private static final String LIST = "/staff/people/index?faces-redirect=true";

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private StaffMember member;
    private StaffForm form = new StaffForm();

    public void read() {
        form = StaffForm.of(getMember());
    }

    /** After a change by somebody else the typed text stays, and saving once more takes it. */
    public String save() {
        return feedback.attempt(this::change) ? done("organisation.changed", form.getName()) : null;
    }

    private void change() {
        try {
            staff.change(viewer.getCaller(), number(), form.toDetails(), form.getVersion());
        } catch (Conflict e) {
            form.setVersion(getMember().version());
            throw e;
        }
    }

    public String resend() {
        return step(
                () -> staff.resend(viewer.getCaller(), number()),
                "organisation.resent",
                getMember().email());
    }

    public String release() {
        return step(
                () -> staff.release(viewer.getCaller(), number()),
                "organisation.released",
                getMember().name());
    }

    public String resetSecondFactor() {
        return step(
                () -> accounts.resetSecondFactor(viewer.getCaller(), number()),
                "organisation.factorReset",
                getMember().name());
    }

    public String remove() {
        String news = getMember().state().isInvitation() ? "organisation.withdrawn" : "organisation.removed";
        return step(
                () -> staff.remove(viewer.getCaller(), number(), form.getVersion()),
                news,
                getMember().name());
    }

    private String step(Runnable step, String news, String about) {
        if (!feedback.attempt(step)) {
            form = StaffForm.of(getMember());
            return null;
        }
        return done(news, about);
    }

    private String done(String news, String about) {
        feedback.success(news, about);
        return LIST;
    }

    private long number() {
        return address.number("id");
    }

    public StaffMember getMember() {
        if (member == null) {
            member = staff.get(viewer.getCaller(), number());
        }
        return member;
    }

    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(Role::isStaff).toList();
    }

    public StaffForm getForm() {
        return form;
    }
}
