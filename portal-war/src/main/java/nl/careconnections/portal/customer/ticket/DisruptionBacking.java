package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.disruption.Ties;
import nl.careconnections.domain.status.KnownIncident;
import nl.careconnections.portal.shared.Viewer;

/** The disruption that the question in the address belongs to, as far as it was made public. */
@Named("ticketDisruption")
@RequestScoped
public class DisruptionBacking {

    @Inject
    Ties ties;

    @Inject
    TicketPage page;

    @Inject
    Viewer viewer;

    private boolean read;
    private KnownIncident incident;

    /** {@code null} for none. */
    public KnownIncident getIncident() {
        if (!read) {
            incident = ties.told(viewer.getCaller(), page.getNumber()).orElse(null);
            read = true;
        }
        return incident;
    }
}
