package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.duty.Gap;
import nl.careconnections.domain.duty.Roster;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Plans a shift, or plans one differently. */
@Named("shiftEdit")
@RequestScoped
public class ShiftBacking {

    private static final String LIST = "/staff/duty/index?faces-redirect=true";

    @Inject
    Roster roster;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private ShiftForm form = new ShiftForm();

    /** A new shift is proposed from where the roster has its first hole. */
    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
        form = isNew()
                ? roster.ahead(viewer.getCaller()).gaps().stream()
                        .findFirst()
                        .map(Gap::from)
                        .map(ShiftForm::starting)
                        .orElseGet(ShiftForm::new)
                : ShiftForm.of(roster.get(viewer.getCaller(), number()));
    }

    public String save() {
        return done(isNew() ? this::plan : this::change, "duty.planned");
    }

    public String remove() {
        return done(() -> roster.remove(viewer.getCaller(), number(), form.getVersion()), "duty.removed");
    }

    private void plan() {
        roster.plan(viewer.getCaller(), form.toShift());
    }

    private void change() {
        try {
            roster.change(viewer.getCaller(), number(), form.toShift(), form.getVersion());
        } catch (Conflict e) {
            form.setVersion(roster.get(viewer.getCaller(), number()).version());
            throw e;
        }
    }

    private String done(Runnable step, String news) {
        if (!feedback.attempt(step)) {
            return null;
        }
        feedback.success(news);
        return LIST;
    }

    public boolean isNew() {
        return request.getParameter("id") == null;
    }

    private long number() {
        return address.number("id");
    }

    public List<Person> getPeople() {
        return roster.candidates(viewer.getCaller());
    }

    public ShiftForm getForm() {
        return form;
    }
}
