package nl.careconnections.portal.securityincident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import nl.careconnections.domain.securityincident.AuthorityClock;
import nl.careconnections.domain.sla.TargetState;
import nl.careconnections.portal.shared.Dates;
import nl.careconnections.portal.shared.Text;
import nl.careconnections.portal.shared.Viewer;

/** How the 72 hours stand in which a customer has to tell the authority. */
@Named("incidentClock")
@RequestScoped
public class IncidentClock {

    private static final Duration SOON = Duration.ofHours(18);

    @Inject
    Text text;

    @Inject
    Dates dates;

    @Inject
    Viewer viewer;

    @Inject
    Clock clock;

    public TargetState state(AuthorityClock authority) {
        return TargetState.whileRunning(clock.instant(), authority.dueAt().minus(SOON), authority.dueAt());
    }

    public String label(AuthorityClock authority) {
        return text.in(viewer.getLocale(), "ticket.deadline." + state(authority), dates.away(authority.dueAt()));
    }
}
