package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.NewMaintenance;
import nl.careconnections.domain.status.Repeats;
import nl.careconnections.domain.status.Template;
import nl.careconnections.domain.status.Templates;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Typed;
import nl.careconnections.portal.shared.Viewer;

/** Plans maintenance and tells of it beforehand. */
@Named("statusPlan")
@RequestScoped
public class PlanBacking {

    private static final String A_DAY = "24";

    @Inject
    Maintenances maintenances;

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

    private Author author;
    private WordsForm words = new WordsForm();
    private List<String> component = new ArrayList<>();
    private String from = "";
    private String until = "";
    private boolean byItself = true;
    private String reminderHours = A_DAY;
    private String repeats = Repeats.NEVER.name();
    private String submissionKey = SubmissionKey.fresh();

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        boolean asked = request.getParameter("template") != null;
        if (asked && !FacesContext.getCurrentInstance().isPostback()) {
            words.show(templates.get(author, address.number("template")).words());
        }
    }

    public String plan() {
        return feedback.attempt(() -> maintenances.plan(author, submissionKey, typed()))
                .map(code -> {
                    feedback.success("status.plan.done");
                    return "/staff/status/show.xhtml?faces-redirect=true&code=" + code;
                })
                .orElse(null);
    }

    private NewMaintenance typed() {
        return new NewMaintenance(
                words.title(),
                words.text(),
                words.works(),
                words.workaround(),
                Moments.typed("from", from),
                Moments.typed("until", until),
                byItself,
                byItself,
                Typed.number("reminderHours", reminderHours),
                Repeats.valueOf(repeats),
                component,
                words.isNotified());
    }

    public List<ComponentRow> getComponents() {
        return components.list(author);
    }

    public List<Template> getTemplates() {
        return templates.list(author).stream()
                .filter(template -> template.words().kind() == Kind.MAINTENANCE)
                .toList();
    }

    public Repeats[] getAllRepeats() {
        return Repeats.values();
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

    public boolean isByItself() {
        return byItself;
    }

    public void setByItself(boolean byItself) {
        this.byItself = byItself;
    }

    public String getReminderHours() {
        return reminderHours;
    }

    public void setReminderHours(String reminderHours) {
        this.reminderHours = reminderHours;
    }

    public String getRepeats() {
        return repeats;
    }

    public void setRepeats(String repeats) {
        this.repeats = repeats;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
