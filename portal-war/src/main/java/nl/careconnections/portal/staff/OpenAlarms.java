package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.duty.OpenAlarm;
import nl.careconnections.domain.ticket.Desk;

/** Alarms that nobody took, on top of every staff page. */
@Named("openAlarms")
@RequestScoped
public class OpenAlarms {

    @Inject
    DeskAround around;

    public List<OpenAlarm> getList() {
        return around.get().map(Desk::alarms).orElse(List.of());
    }
}
