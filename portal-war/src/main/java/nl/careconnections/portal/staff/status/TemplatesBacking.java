package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Template;
import nl.careconnections.domain.status.Templates;
import nl.careconnections.portal.shared.Viewer;

/** Words that are ready. */
@Named("statusTemplates")
@RequestScoped
public class TemplatesBacking {

    @Inject
    Templates templates;

    @Inject
    Viewer viewer;

    private Author author;

    @PostConstruct
    void read() {
        author = Author.of(viewer.getCaller());
    }

    public List<Template> getRows() {
        return templates.list(author);
    }
}
