package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.GroupRow;
import nl.careconnections.domain.status.Words;
import nl.careconnections.portal.customer.ticket.SubmissionKey;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The components of the page in their order, and the groups they stand in. */
@Named("statusComponents")
@RequestScoped
public class ComponentsBacking {

    private static final String HERE = "/staff/status/components.xhtml?faces-redirect=true";
    private static final Pattern SHOWN = Pattern.compile("([a-z0-9]{12}):(\\d{1,9})");

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private Author author;
    private String dutchName = "";
    private String englishName = "";
    private String submissionKey = SubmissionKey.fresh();

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    public String up() {
        components.move(author, request.getParameter("up"), true);
        return HERE;
    }

    public String down() {
        components.move(author, request.getParameter("down"), false);
        return HERE;
    }

    public String addGroup() {
        return feedback.attempt(() -> components.addGroup(author, submissionKey, new Words(dutchName, englishName)))
                .map(code -> HERE)
                .orElse(null);
    }

    /**
     * The button names code and version of the group that was shown.
     *
     * @throws NotFound for a button of another page
     */
    public String removeGroup() {
        Matcher shown = SHOWN.matcher(String.valueOf(request.getParameter("removeGroup")));
        if (!shown.matches()) {
            throw new NotFound();
        }
        int version = Integer.parseInt(shown.group(2));
        return feedback.attempt(() -> components.removeGroup(author, shown.group(1), version)) ? HERE : null;
    }

    public List<ComponentRow> getRows() {
        return components.list(author);
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

    public String getSubmissionKey() {
        return submissionKey;
    }

    public void setSubmissionKey(String submissionKey) {
        this.submissionKey = submissionKey;
    }
}
