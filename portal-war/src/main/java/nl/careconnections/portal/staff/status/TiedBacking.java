package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.disruption.NewSharedUpdate;
import nl.careconnections.domain.disruption.SharedUpdate;
import nl.careconnections.domain.disruption.SharedUpdates;
import nl.careconnections.domain.disruption.TiedQuestions;
import nl.careconnections.domain.disruption.Ties;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.domain.status.Words;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The questions of customers that belong to an incident, and one update to all of them. */
@Named("statusTied")
@RequestScoped
public class TiedBacking {

    @Inject
    Ties ties;

    @Inject
    SharedUpdates updates;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private TiedQuestions questions;
    private List<SharedUpdate> sent;
    private String dutchText;
    private String englishText;
    private boolean solves;
    private String submissionKey = SubmissionKey.fresh();

    /** @throws NotFound when the address names none */
    @PostConstruct
    void read() {
        show();
        dutchText = getIncident().last().dutch();
        englishText = getIncident().last().english();
        solves = getIncident().isOver();
    }

    private void show() {
        questions = ties.of(viewer.getCaller(), String.valueOf(request.getParameter("code")));
    }

    /** Before anything is written: who may not see what was sent gets a page of its own. */
    public void open() {
        getSent();
    }

    public String send() {
        String code = getIncident().code();
        NewSharedUpdate update = new NewSharedUpdate(submissionKey, new Words(dutchText, englishText), solves);
        if (feedback.attempt(() -> updates.send(viewer.getCaller(), code, update))) {
            feedback.success("disruption.message.done");
            return "/staff/status/tied.xhtml?faces-redirect=true&code=" + code;
        }
        show();
        return null;
    }

    public TiedQuestions getQuestions() {
        return questions;
    }

    public KnownIncident getIncident() {
        return questions.incident();
    }

    /** Whether somebody still waits; while a form is read also when somebody just did, so that pressing twice is answered. */
    public boolean isTellable() {
        boolean reading = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return !getIncident().draft() && (questions.open() > 0 || reading && request.getParameter("send") != null);
    }

    public List<SharedUpdate> getSent() {
        if (sent == null) {
            sent = updates.of(viewer.getCaller(), getIncident().code());
        }
        return sent;
    }

    public String getDutchText() {
        return dutchText;
    }

    public void setDutchText(String dutchText) {
        this.dutchText = dutchText;
    }

    public String getEnglishText() {
        return englishText;
    }

    public void setEnglishText(String englishText) {
        this.englishText = englishText;
    }

    public boolean isSolves() {
        return solves;
    }

    public void setSolves(boolean solves) {
        this.solves = solves;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
