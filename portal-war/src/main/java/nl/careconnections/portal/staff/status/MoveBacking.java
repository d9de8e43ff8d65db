package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.DeskStory;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Moves a maintenance that has not begun or calls it off, and gives one that goes on another end. */
@Named("statusMove")
@RequestScoped
public class MoveBacking {

    @Inject
    StatusDesk desk;

    @Inject
    Maintenances maintenances;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Author author;
    private DeskStory shown;
    private WordsForm words = new WordsForm();
    private String from = "";
    private String until = "";
    private int version;

    /** @throws NotFound for what is no maintenance, or one that is over */
    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        shown = desk.get(author, String.valueOf(request.getParameter("code")));
        version = shown.version();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            if (shown.story().phase() != Phase.SCHEDULED && !isBegun()) {
                throw new NotFound();
            }
            from = Moments.local(shown.story().scheduledFrom());
            until = Moments.local(shown.story().scheduledUntil());
        }
    }

    public String move() {
        return step(
                () -> maintenances.move(
                        author,
                        code(),
                        Moments.typed("from", from),
                        Moments.typed("until", until),
                        words.text(),
                        version),
                "status.move.done");
    }

    public String extend() {
        return step(
                () -> maintenances.extend(author, code(), Moments.typed("until", until), words.text(), version),
                "status.extend.done");
    }

    /** Whether its begin is past: then only the end can change. */
    public boolean isBegun() {
        return shown.story().kind() == Kind.MAINTENANCE && shown.story().isGoingOn();
    }

    public String cancel() {
        return step(() -> maintenances.cancel(author, code(), words.text(), version), "status.cancel.done");
    }

    private String step(Runnable step, String news) {
        if (!feedback.attempt(step)) {
            version = desk.get(author, code()).version();
            return null;
        }
        feedback.success(news);
        return "/staff/status/show.xhtml?faces-redirect=true&code=" + code();
    }

    private String code() {
        return shown.story().code();
    }

    public Board.Story getStory() {
        return shown.story();
    }

    public WordsForm getWords() {
        return words;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
