package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.DeskStory;
import nl.careconnections.domain.status.Impact;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** Corrects title, impact and times, so that the history counts what really was. */
@Named("statusDetails")
@RequestScoped
public class StoryDetailsBacking {

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
    private WordsForm words = new WordsForm();
    private String impact = "";
    private String startedAt = "";
    private String resolvedAt = "";
    private String reason = "";
    private int version;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        DeskStory shown = desk.get(author, String.valueOf(request.getParameter("code")));
        story = shown.story();
        version = shown.version();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            words.setTitle(story.title());
            impact = story.impact().name();
            startedAt = Moments.local(story.startedAt());
            resolvedAt = Moments.local(story.resolvedAt());
        }
    }

    public String save() {
        if (!feedback.attempt(this::correct)) {
            version = desk.get(author, story.code()).version();
            return null;
        }
        feedback.success("status.corrected");
        return "/staff/status/show.xhtml?faces-redirect=true&code=" + story.code();
    }

    private void correct() {
        incidents.correctDetails(author, story.code(), words.title(), chosenImpact(), times(), reason, version);
    }

    private Impact chosenImpact() {
        boolean same = impact == null
                || impact.isEmpty()
                || impact.equals(story.impact().name());
        return same ? null : Impact.valueOf(impact);
    }

    /** Times that nobody touched keep their seconds. */
    private Incidents.Times times() {
        boolean untouched = !isWithTimes()
                || startedAt.equals(Moments.local(story.startedAt()))
                        && resolvedAt.equals(Moments.local(story.resolvedAt()));
        return untouched
                ? null
                : new Incidents.Times(Moments.typed("startedAt", startedAt), Moments.typed("resolvedAt", resolvedAt));
    }

    public boolean isWithTimes() {
        return story.phase() != Phase.SCHEDULED && !story.cancelled();
    }

    public boolean isWithImpact() {
        return story.kind() == Kind.INCIDENT;
    }

    public List<Impact> getImpacts() {
        return List.of(Impact.NONE, Impact.MINOR, Impact.MAJOR, Impact.CRITICAL);
    }

    public Board.Story getStory() {
        return story;
    }

    public WordsForm getWords() {
        return words;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(String startedAt) {
        this.startedAt = startedAt;
    }

    public String getResolvedAt() {
        return resolvedAt;
    }

    public void setResolvedAt(String resolvedAt) {
        this.resolvedAt = resolvedAt;
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
