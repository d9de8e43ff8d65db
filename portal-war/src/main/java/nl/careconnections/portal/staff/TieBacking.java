package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.disruption.Standing;
import nl.careconnections.domain.disruption.Ties;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** Which incident of the status page the question belongs to. */
@Named("deskTie")
@RequestScoped
public class TieBacking {

    private static final String CHOSEN = "incident";
    private static final String TIED_TO = "tied-to";

    @Inject
    Ties ties;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Text text;

    @Inject
    HttpServletRequest request;

    private Standing standing;
    private String incident = "";
    private String tiedTo;

    /** An incident that can be chosen. */
    public record Choice(String code, String label) {}

    public String tie() {
        return take(() -> ties.tie(viewer.getCaller(), desk.getNumber(), incident), "disruption.tie.done");
    }

    public String untie() {
        return take(() -> ties.untie(viewer.getCaller(), desk.getNumber(), tiedTo), "disruption.untie.done");
    }

    private String take(Runnable deed, String done) {
        String next = step.take(deed, done);
        standing = null;
        return next;
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = ties.standing(viewer.getCaller(), desk.getNumber());
        }
        return standing;
    }

    /** Whether the section has anything to say. */
    public boolean isShown() {
        return getStanding().open() || getStanding().incident() != null || isSent(CHOSEN);
    }

    /** Where it can be tied; while a form is read also where it could just now, because its sender has to hear why not. */
    public boolean isTying() {
        return !getStanding().choices().isEmpty() || isSent(CHOSEN);
    }

    public boolean isUntying() {
        return getStanding().incident() != null || isSent(TIED_TO);
    }

    /** What was chosen is known while a form is read, also when it can be chosen no more: the domain says why. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>(
                getStanding().choices().stream().map(this::choice).toList());
        String sent = isSent(CHOSEN) ? request.getParameter(CHOSEN) : "";
        if (!sent.isEmpty()
                && choices.stream().noneMatch(choice -> choice.code().equals(sent))) {
            choices.add(new Choice(sent, sent));
        }
        return choices;
    }

    private Choice choice(KnownIncident one) {
        String phase = one.draft() ? "draft" : one.phase().name();
        return new Choice(
                one.code(), one.title().in(viewer.getLanguage()) + " (" + text.get("status.phase." + phase) + ")");
    }

    private boolean isSent(String field) {
        boolean reading = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return reading && request.getParameter(field) != null;
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }

    public String getTiedTo() {
        return getStanding().incident() == null
                ? tiedTo
                : getStanding().incident().code();
    }

    public void setTiedTo(String tiedTo) {
        this.tiedTo = tiedTo;
    }
}
