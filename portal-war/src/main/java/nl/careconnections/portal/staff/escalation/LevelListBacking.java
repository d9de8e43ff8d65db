package nl.careconnections.portal.staff.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.escalation.Level;
import nl.careconnections.domain.escalation.Levels;
import nl.careconnections.portal.shared.Viewer;

/** The levels that hold now. */
@Named("levelList")
@RequestScoped
public class LevelListBacking {

    @Inject
    Levels levels;

    @Inject
    Viewer viewer;

    private List<Level> rows;

    public List<Level> getRows() {
        if (rows == null) {
            rows = levels.list(viewer.getCaller());
        }
        return rows;
    }
}
