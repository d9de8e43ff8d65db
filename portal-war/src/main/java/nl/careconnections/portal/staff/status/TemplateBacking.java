package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Kind;
import nl.careconnections.domain.status.NewTemplate;
import nl.careconnections.domain.status.Template;
import nl.careconnections.domain.status.Templates;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.PageAddress;
import nl.careconnections.portal.shared.Viewer;

/** One template, new or existing. */
@Named("statusTemplate")
@RequestScoped
public class TemplateBacking {

    private static final String LIST = "/staff/status/templates.xhtml?faces-redirect=true";

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
    private String kind = Kind.INCIDENT.name();
    private int version;
    private String submissionKey = SubmissionKey.fresh();

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        if (!isNew() && !FacesContext.getCurrentInstance().isPostback()) {
            Template stored = templates.get(author, id());
            words.show(stored.words());
            kind = stored.words().kind().name();
            version = stored.version();
        }
    }

    public String save() {
        return done(() -> {
            if (isNew()) {
                templates.add(author, submissionKey, typed());
            } else {
                templates.change(author, id(), typed(), version);
            }
        });
    }

    public String remove() {
        return done(() -> templates.remove(author, id(), version));
    }

    private String done(Runnable step) {
        if (!feedback.attempt(step)) {
            version = isNew() ? 0 : templates.get(author, id()).version();
            return null;
        }
        feedback.success("status.template.saved");
        return LIST;
    }

    private NewTemplate typed() {
        return new NewTemplate(
                kind == null || kind.isEmpty() ? null : Kind.valueOf(kind),
                words.title(),
                words.text(),
                words.works(),
                words.workaround());
    }

    public boolean isNew() {
        return request.getParameter("id") == null;
    }

    private long id() {
        return address.number("id");
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public WordsForm getWords() {
        return words;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
