package nl.careconnections.portal.staff.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.escalation.Levels;
import nl.careconnections.domain.escalation.RecipientKind;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Adds a level, puts another in its place, or takes it away. */
@Named("levelEdit")
@RequestScoped
public class LevelBacking {

    private static final String LIST = "/staff/escalation/index?faces-redirect=true";

    @Inject
    Levels levels;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private LevelForm form = new LevelForm();

    public void read() {
        viewer.getCaller().require(Ability.ADMINISTER_APPLICATION);
        form = isNew() ? new LevelForm() : LevelForm.of(levels.get(viewer.getCaller(), number()));
    }

    public String save() {
        return done(isNew() ? this::add : this::replace, "escalation.saved");
    }

    public String withdraw() {
        return done(() -> levels.withdraw(viewer.getCaller(), number()), "escalation.withdrawn");
    }

    private void add() {
        levels.add(viewer.getCaller(), form.toLevel());
    }

    private void replace() {
        levels.replace(viewer.getCaller(), number(), form.toLevel());
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

    public RecipientKind[] getKinds() {
        return RecipientKind.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Metric[] getMetrics() {
        return Metric.values();
    }

    public LevelForm.Way[] getWays() {
        return LevelForm.Way.values();
    }

    public LevelForm getForm() {
        return form;
    }
}
