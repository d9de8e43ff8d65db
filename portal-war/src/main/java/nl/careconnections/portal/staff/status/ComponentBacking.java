package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.GroupRow;
import nl.careconnections.domain.status.NewComponent;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.IncidentPolicy;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** One component, new or existing. */
@Named("statusComponent")
@RequestScoped
public class ComponentBacking {

    private static final String LIST = "/staff/status/components.xhtml?faces-redirect=true";

    @Inject
    Components components;

    @Inject
    Checks checks;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Author author;
    private String code;
    private String dutchName = "";
    private String englishName = "";
    private String dutchDescription = "";
    private String englishDescription = "";
    private String group = "";
    private boolean onlyWhenDegraded;
    private String policy = IncidentPolicy.NONE.name();
    private int version;
    private String submissionKey = SubmissionKey.fresh();

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
        code = request.getParameter("code");
        if (code != null && !FacesContext.getCurrentInstance().isPostback()) {
            show(components.get(author, code));
        }
    }

    private void show(ComponentRow row) {
        dutchName = row.name().dutch();
        englishName = row.name().english();
        dutchDescription = row.description().dutch();
        englishDescription = row.description().english();
        group = row.groupCode() == null ? "" : row.groupCode();
        onlyWhenDegraded = row.onlyWhenDegraded();
        policy = decided(code).name();
        version = row.version();
    }

    private IncidentPolicy decided(String component) {
        return checks.policies(author).getOrDefault(component, IncidentPolicy.NONE);
    }

    public String save() {
        return done(() -> {
            if (isNew()) {
                String added = components.add(author, submissionKey, typed());
                decide(added, decided(added));
            } else {
                components.change(author, code, typed(), version);
                decide(code, decided(code));
            }
        });
    }

    private void decide(String component, IncidentPolicy before) {
        IncidentPolicy wanted = IncidentPolicy.valueOf(policy);
        if (wanted != before) {
            checks.decide(author, component, wanted);
        }
    }

    public String retire() {
        return done(() -> components.retire(author, code, version));
    }

    private String done(Runnable step) {
        if (!feedback.attempt(step)) {
            version = isNew() ? 0 : components.get(author, code).version();
            return null;
        }
        feedback.success("status.component.saved");
        return LIST;
    }

    private NewComponent typed() {
        return new NewComponent(
                new Words(dutchName, englishName),
                new Words(dutchDescription, englishDescription),
                group == null || group.isEmpty() ? null : group,
                onlyWhenDegraded);
    }

    public boolean isNew() {
        return code == null;
    }

    public List<GroupRow> getGroups() {
        return components.groups(author);
    }

    public String getDutchName() {
        return dutchName;
    }

    public void setDutchName(String dutchName) {
        this.dutchName = dutchName;
    }

    public String getEnglishName() {
        return englishName;
    }

    public void setEnglishName(String englishName) {
        this.englishName = englishName;
    }

    public String getDutchDescription() {
        return dutchDescription;
    }

    public void setDutchDescription(String dutchDescription) {
        this.dutchDescription = dutchDescription;
    }

    public String getEnglishDescription() {
        return englishDescription;
    }

    public void setEnglishDescription(String englishDescription) {
        this.englishDescription = englishDescription;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public boolean isOnlyWhenDegraded() {
        return onlyWhenDegraded;
    }

    public void setOnlyWhenDegraded(boolean onlyWhenDegraded) {
        this.onlyWhenDegraded = onlyWhenDegraded;
    }

    public IncidentPolicy[] getPolicies() {
        return IncidentPolicy.values();
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy;
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
