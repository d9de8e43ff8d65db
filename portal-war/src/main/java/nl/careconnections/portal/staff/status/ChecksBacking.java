package nl.careconnections.portal.staff.status;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.ComponentRow;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.check.CheckRow;
import nl.careconnections.domain.status.check.Checks;
import nl.careconnections.domain.status.check.IncidentPolicy;
import nl.careconnections.portal.shared.Viewer;

/** The checks of every component, and what they see now. */
@Named("statusChecks")
@RequestScoped
public class ChecksBacking {

    @Inject
    Checks checks;

    @Inject
    Components components;

    @Inject
    Viewer viewer;

    private List<ComponentRow> rows;
    private Map<String, List<CheckRow>> byComponent;
    private Map<String, IncidentPolicy> policies;

    @PostConstruct
    void read() {
        Author author = Author.of(viewer.getCaller());
        rows = components.list(author);
        byComponent = checks.byComponent(author);
        policies = checks.policies(author);
    }

    public List<ComponentRow> getComponents() {
        return rows;
    }

    public List<CheckRow> of(ComponentRow component) {
        return byComponent.getOrDefault(component.code(), List.of());
    }

    public IncidentPolicy policy(ComponentRow component) {
        return policies.getOrDefault(component.code(), IncidentPolicy.NONE);
    }
}
