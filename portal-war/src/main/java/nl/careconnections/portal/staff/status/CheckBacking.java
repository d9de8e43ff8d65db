package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.check.Answer;
import nl.careconnections.domain.status.check.CheckRow;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.Flip;
import nl.careconnections.domain.status.check.Look;
import nl.careconnections.domain.status.check.NewCheck;
import nl.careconnections.domain.status.check.Protocol;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** One check, new or existing, with what it saw. */
@Named("statusCheck")
@RequestScoped
public class CheckBacking {

    private static final String LIST = "/staff/status/checks.xhtml?faces-redirect=true";
    private static final int SHOWN = 20;

    @Inject
    Checks checks;

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private final CheckForm form = new CheckForm();
    private Author author;
    private String code;
    private ComponentRow component;
    private int version;
    private String submissionKey = SubmissionKey.fresh();
    private Answer tried;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        code = request.getParameter("code");
        CheckRow row = isNew() ? null : checks.get(author, code);
        component = components.get(author, isNew() ? asked() : row.component());
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.show(isNew() ? NewCheck.of("", Protocol.HTTP, "") : row.described());
            version = isNew() ? 0 : row.version();
        }
    }

    private String asked() {
        String asked = request.getParameter("component");
        if (asked == null) {
            throw new NotFound();
        }
        return asked;
    }

    public String save() {
        return done(
                () -> {
                    if (isNew()) {
                        checks.add(author, submissionKey, component.code(), form.typed());
                    } else {
                        checks.change(author, code, form.typed(), version);
                    }
                },
                "status.check.saved");
    }

    public String remove() {
        return done(() -> checks.remove(author, code, version), "status.check.removed");
    }

    private String done(Runnable step, String said) {
        if (!feedback.attempt(step)) {
            version = isNew() ? 0 : checks.get(author, code).version();
            return null;
        }
        feedback.success(said);
        return LIST;
    }

    /** Looks once with what stands in the form; nothing is kept. */
    public void attempt() {
        tried = feedback.attempt(() -> checks.attempt(author, form.typed())).orElse(null);
    }

    public boolean isNew() {
        return code == null;
    }

    public CheckForm getForm() {
        return form;
    }

    public ComponentRow getComponent() {
        return component;
    }

    public Answer getTried() {
        return tried;
    }

    public List<ComponentStatus> getSeverities() {
        return Arrays.stream(ComponentStatus.values())
                .filter(ComponentStatus::isSaidByPeople)
                .filter(status -> status != ComponentStatus.OPERATIONAL)
                .toList();
    }

    public List<Flip> getFlips() {
        return checks.flips(author, code, SHOWN);
    }

    public List<Look> getLooks() {
        return checks.looks(author, code, SHOWN);
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
