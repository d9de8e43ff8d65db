package nl.careconnections.portal.staff.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.careconnections.domain.securityincident.IncidentForStaff;
import nl.careconnections.domain.securityincident.IncidentHandling;
import nl.careconnections.domain.securityincident.IncidentStep;
import nl.careconnections.domain.securityincident.IncidentViews;
import nl.careconnections.domain.securityincident.Measure;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskStep;
import nl.careconnections.portal.staff.DeskTicket;

/** The incident beside the ticket in the address, which step is next, and the first one: taking charge. */
@Named("incidentDesk")
@RequestScoped
public class IncidentDesk {

    @Inject
    HttpServletRequest request;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    IncidentViews views;

    @Inject
    IncidentHandling handling;

    private final Map<String, String> keys = new HashMap<>();
    private IncidentForStaff incident;

    public IncidentForStaff getIncident() {
        if (incident == null) {
            incident = views.view(viewer.getCaller(), desk.getNumber());
        }
        return incident;
    }

    /** Takes a step, and shows what became of the incident. */
    String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        incident = null;
        return next;
    }

    public String takeCharge() {
        return take(
                () -> handling.takeCharge(viewer.getCaller(), desk.getNumber(), step.getVersion()),
                "securityincident.take.done");
    }

    public boolean may(String wanted) {
        return getIncident().allowed().contains(IncidentStep.valueOf(wanted));
    }

    /** Whether a form stands on the page: where its step can be taken, and where it was just sent. */
    public boolean offers(String wanted, String form) {
        return may(wanted) || wasSent(form);
    }

    private boolean wasSent(String form) {
        return request.getParameter(form + "-key") != null;
    }

    /** Whether a form is unfolded: what was refused stays in sight, and so does what comes next. */
    public boolean unfolded(String form) {
        return wasSent(form) || form.equals(getNext());
    }

    /** The form of the step that comes next; empty when none does. */
    public String getNext() {
        IncidentForStaff now = getIncident();
        if (!may("ASSESS")) {
            return may("TAKE_CHARGE") ? "take" : "";
        }
        if (now.facts().spokenAt() == null) {
            return "contact";
        }
        if (now.facts().verdict() == null) {
            return "assess";
        }
        return getOpenMeasures().isEmpty() ? "finish" : "carry-out";
    }

    /** Goes along with a form, each its own, so that sending it twice takes the step once (assurance R4). */
    public String key(String form) {
        String sent = request.getParameter(form + "-key");
        return sent != null
                ? sent
                : keys.computeIfAbsent(form, any -> UUID.randomUUID().toString());
    }

    public List<Measure> getOpenMeasures() {
        return getIncident().facts().measures().stream()
                .filter(measure -> !measure.isDone())
                .toList();
    }
}
