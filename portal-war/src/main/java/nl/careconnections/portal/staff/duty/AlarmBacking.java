package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.duty.Alarm;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Shows one alarm, and takes it with one press: the address alone takes nothing, because mail scanners open it too. */
@Named("alarmPage")
@RequestScoped
public class AlarmBacking {

    @Inject
    Alarms alarms;

    @Inject
    Viewer viewer;

    @Inject
    PageAddress address;

    @Inject
    Feedback feedback;

    private Alarm shown;

    public Alarm getShown() {
        if (shown == null) {
            shown = alarms.get(viewer.getCaller(), address.number("id"));
        }
        return shown;
    }

    /** Leads to the matter itself. */
    public String take() {
        if (!feedback.attempt(() -> alarms.take(viewer.getCaller(), address.number("id")))) {
            return null;
        }
        feedback.success(taken());
        return "/staff/duty/alarm?faces-redirect=true&id=" + address.number("id");
    }

    private String taken() {
        if (isForDirectors()) {
            return "duty.discreet.taken";
        }
        return isAboutLists() ? "duty.lists.taken" : "duty.taken";
    }

    /** There is no ticket that somebody who takes it would get. */
    public boolean isAboutLists() {
        return getShown().template().startsWith("emergency.");
    }

    /** Whoever takes it but is no director calls one, and does not see the matter itself. */
    public boolean isForDirectors() {
        return getShown().discreet() && !viewer.can("OVERSEE");
    }
}
