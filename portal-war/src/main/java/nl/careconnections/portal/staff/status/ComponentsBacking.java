package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.GroupRow;
import nl.careconnections.domain.status.Words;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** The components of the page in their order, and the groups they stand in. */
@Named("statusComponents")
@RequestScoped
public class ComponentsBacking {

    private static final String HERE = "/staff/status/components.xhtml?faces-redirect=true";

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
        return feedback.attempt(() -> components.addGroup(author, new Words(dutchName, englishName)))
                .map(code -> HERE)
                .orElse(null);
    }

    /** The button names code and version of the group that was shown. */
    public String removeGroup() {
        String[] shown = request.getParameter("removeGroup").split(":", 2);
        return feedback.attempt(() -> components.removeGroup(author, shown[0], Integer.parseInt(shown[1])))
                ? HERE
                : null;
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
}
