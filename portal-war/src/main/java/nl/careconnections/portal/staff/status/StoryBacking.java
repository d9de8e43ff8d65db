package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.DeskStory;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** One incident or maintenance: what was told, and the next update. */
@Named("statusStory")
@RequestScoped
public class StoryBacking {

    private static final String LIST = "/staff/status/index.xhtml?faces-redirect=true";
    private static final String SHOW = "/staff/status/show.xhtml?faces-redirect=true&code=";
    private static final String STATUS_OF = "status_";
    private static final String TOLD_OF = "told_";

    @Inject
    StatusDesk desk;

    @Inject
    Incidents incidents;

    @Inject
    Maintenances maintenances;

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Author author;
    private DeskStory shown;
    private WordsForm words = new WordsForm();
    private String phase;
    private int version;

    /**
     * What an update can say of one component.
     *
     * @param told what was told of it last; empty for one that it is not about
     * @param now what the update says
     */
    public record Part(String code, String name, String told, String now) {}

    /** @throws NotFound when the address names none */
    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        show();
        phase = shown.story().phase().name();
    }

    private void show() {
        shown = desk.get(author, String.valueOf(request.getParameter("code")));
        version = shown.version();
    }

    public String update() {
        Phase next = phase == null || phase.isEmpty() ? null : Phase.valueOf(phase);
        return step(
                () -> incidents.update(author, code(), words.toUpdate(next, affected(next), clock), version),
                "status.update.done",
                SHOW + code());
    }

    public String publish() {
        return step(() -> incidents.publish(author, code(), version), "status.report.done", SHOW + code());
    }

    public String discard() {
        return step(() -> incidents.discard(author, code(), version), "status.discarded", LIST);
    }

    public String endSeries() {
        return step(() -> maintenances.endSeries(author, code(), version), "status.series.ended", SHOW + code());
    }

    private String step(Runnable step, String news, String next) {
        if (feedback.attempt(step)) {
            feedback.success(news);
            return next;
        }
        show();
        return null;
    }

    /** Only what differs from what was told last. */
    private List<Affected> affected(Phase next) {
        boolean allBack = next != null && next.isOver();
        if (shown.story().kind() == Kind.MAINTENANCE || allBack) {
            return List.of();
        }
        return getParts().stream()
                .filter(part -> !part.now().isEmpty() && !part.now().equals(part.told()))
                .map(part -> new Affected(part.code(), ComponentStatus.valueOf(part.now())))
                .toList();
    }

    private String told(String component) {
        return shown.story().components().stream()
                .filter(touched -> touched.code().equals(component))
                .map(touched -> touched.status().name())
                .findFirst()
                .orElse("");
    }

    /** Every component, as it was chosen or else as it was told last. */
    public List<Part> getParts() {
        return components.list(author).stream().map(this::part).toList();
    }

    private Part part(ComponentRow component) {
        String told = told(component.code());
        return new Part(
                component.code(),
                component.name().in(viewer.getLanguage()),
                told,
                chosen(component.code()).orElse(told));
    }

    /** What nobody touched is no choice: a colleague may have told otherwise since the form was shown. */
    private Optional<String> chosen(String component) {
        return Optional.ofNullable(request.getParameter(STATUS_OF + component))
                .filter(chosen -> chosen.isEmpty() || isStatus(chosen))
                .filter(chosen -> !chosen.equals(request.getParameter(TOLD_OF + component)));
    }

    private boolean isStatus(String chosen) {
        return getStatuses().stream().anyMatch(status -> status.name().equals(chosen));
    }

    public List<ComponentStatus> getStatuses() {
        return List.of(
                ComponentStatus.OPERATIONAL,
                ComponentStatus.DEGRADED_PERFORMANCE,
                ComponentStatus.PARTIAL_OUTAGE,
                ComponentStatus.MAJOR_OUTAGE);
    }

    /** What was chosen is known while a form is read, also when a colleague just made it impossible: the domain says why. */
    public List<Phase> getPhases() {
        List<Phase> next = shown.story().phase().next();
        boolean reading = FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return Stream.concat(next.stream(), Stream.of(Phase.values()).filter(one -> reading && isSent(one)))
                .distinct()
                .toList();
    }

    private boolean isSent(Phase one) {
        return one.name().equals(request.getParameter("phase"));
    }

    public boolean isUpdatable() {
        return !shown.draft() && !getPhases().isEmpty();
    }

    /** Whether its components can be said to be something else. */
    public boolean isWithParts() {
        return shown.story().kind() == Kind.INCIDENT && !shown.story().isOver();
    }

    public Board.Story getStory() {
        return shown.story();
    }

    public DeskStory getShown() {
        return shown;
    }

    private String code() {
        return shown.story().code();
    }

    public WordsForm getWords() {
        return words;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
