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
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Corrects the words of one update. */
@Named("statusCorrection")
@RequestScoped
public class CorrectionBacking {

    @Inject
    StatusDesk desk;

    @Inject
    Incidents incidents;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Author author;
    private Board.Story story;
    private Board.Update update;
    private WordsForm words = new WordsForm();
    private String reason = "";
    private int version;

    /** @throws NotFound when the address names no update */
    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        DeskStory shown = desk.get(author, String.valueOf(request.getParameter("code")));
        story = shown.story();
        version = shown.version();
        update = story.updates().stream()
                .filter(one -> one.code().equals(request.getParameter("update")))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            words.show(update);
        }
    }

    public String save() {
        Incidents.Said said = new Incidents.Said(words.text(), words.works(), words.workaround());
        if (!feedback.attempt(() -> incidents.correct(author, story.code(), update.code(), said, reason, version))) {
            version = desk.get(author, story.code()).version();
            return null;
        }
        feedback.success("status.corrected");
        return "/staff/status/show.xhtml?faces-redirect=true&code=" + story.code();
    }

    public Board.Story getStory() {
        return story;
    }

    public Board.Update getUpdate() {
        return update;
    }

    public WordsForm getWords() {
        return words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
