package nl.careconnections.portal.staff.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.duty.Alarm;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.portal.shared.Viewer;

/** Alarms that nobody took, on top of every staff page. */
@Named("openAlarms")
@RequestScoped
public class OpenAlarms {

    @Inject
    Alarms alarms;

    @Inject
    Viewer viewer;

    private List<Alarm> list;

    public List<Alarm> getList() {
        if (list == null) {
            list = viewer.can("HANDLE_TICKETS") ? alarms.open(viewer.getCaller()) : List.of();
        }
        return list;
    }
}
