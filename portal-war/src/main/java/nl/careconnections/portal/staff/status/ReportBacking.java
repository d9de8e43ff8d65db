package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.disruption.Reports;
import nl.careconnections.domain.disruption.Ties;
import nl.careconnections.domain.status.Affected;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.NewIncident;
import nl.careconnections.domain.status.Template;
import nl.careconnections.domain.status.Templates;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** Tells viewers of an incident: which components, how bad, what is the matter, and what to do meanwhile. */
@Named("statusReport")
@RequestScoped
public class ReportBacking {

    private static final String SHOW = "/staff/status/show.xhtml?faces-redirect=true&code=";

    @Inject
    Incidents incidents;

    @Inject
    Reports reports;

    @Inject
    Ties ties;

    @Inject
    Components components;

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    PageAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Author author;
    private Long question;
    private WordsForm words = new WordsForm();
    private List<String> component = new ArrayList<>();
    private String status = "";
    private String startedAt = "";
    private String submissionKey = SubmissionKey.fresh();
    private NewIncident preview;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        question = request.getParameter("ticket") == null ? null : address.number("ticket");
        if (question != null) {
            ties.standing(viewer.getCaller(), question);
        }
        boolean asked = request.getParameter("template") != null;
        if (asked && !FacesContext.getCurrentInstance().isPostback()) {
            words.show(templates.get(author, address.number("template")).words());
        }
    }

    public String publish() {
        return feedback.attempt(() -> question == null
                        ? incidents.open(author, submissionKey, typed())
                        : reports.open(viewer.getCaller(), question, submissionKey, typed()))
                .map(code -> done("status.report.done", code))
                .orElse(null);
    }

    public String draft() {
        return feedback.attempt(() -> question == null
                        ? incidents.draft(author, submissionKey, typed())
                        : reports.draft(viewer.getCaller(), question, submissionKey, typed()))
                .map(code -> done("status.report.drafted", code))
                .orElse(null);
    }

    /** Shows what viewers would see. */
    public void look() {
        feedback.attempt(() -> incidents.preview(author, typed())).ifPresent(seen -> preview = seen);
    }

    private String done(String key, String code) {
        feedback.success(key);
        return SHOW + code;
    }

    private NewIncident typed() {
        ComponentStatus said = status == null || status.isEmpty() ? null : ComponentStatus.valueOf(status);
        return new NewIncident(
                words.title(),
                null,
                Moments.typed("startedAt", startedAt),
                words.toUpdate(null, affected(said), clock));
    }

    /** Both that no component and that no status was chosen is told at once. */
    private List<Affected> affected(ComponentStatus said) {
        List<String> chosen = component.isEmpty() ? List.of("") : component;
        return chosen.stream().map(code -> new Affected(code, said)).toList();
    }

    public List<ComponentRow> getComponents() {
        return components.list(author);
    }

    public List<Template> getTemplates() {
        return templates.list(author).stream()
                .filter(template -> template.words().kind() == Kind.INCIDENT)
                .toList();
    }

    /** What people can say of a component that does not work. */
    public List<ComponentStatus> getStatuses() {
        return List.of(
                ComponentStatus.DEGRADED_PERFORMANCE, ComponentStatus.PARTIAL_OUTAGE, ComponentStatus.MAJOR_OUTAGE);
    }

    /** As it would be told; {@code null} when nobody asked. */
    public NewIncident getPreview() {
        return preview;
    }

    /** The number of the question that it is told for, which will belong to it; {@code null} for none. */
    public Long getQuestion() {
        return question;
    }

    /** Where the writer came from. */
    public String getCancelled() {
        return question == null ? "/staff/status/index.xhtml" : "/staff/ticket.xhtml?number=" + question;
    }

    public WordsForm getWords() {
        return words;
    }

    public List<String> getComponent() {
        return component;
    }

    public void setComponent(List<String> component) {
        this.component = component;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(String startedAt) {
        this.startedAt = startedAt;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
