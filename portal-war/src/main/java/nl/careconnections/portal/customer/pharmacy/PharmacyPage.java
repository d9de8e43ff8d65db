package nl.careconnections.portal.customer.pharmacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.careconnections.domain.pharmacy.PharmacyRequest;
import nl.careconnections.domain.pharmacy.PharmacyRequests;
import nl.careconnections.portal.customer.ticket.TicketPage;
import nl.careconnections.portal.shared.Viewer;

/** What the page of a ticket shows of a request for a pharmacy. */
@Named("pharmacyPage")
@RequestScoped
public class PharmacyPage {

    @Inject
    PharmacyRequests requests;

    @Inject
    TicketPage page;

    @Inject
    Viewer viewer;

    private PharmacyRequest asked;

    public PharmacyRequest getAsked() {
        if (asked == null) {
            asked = requests.view(viewer.getCaller(), page.getNumber());
        }
        return asked;
    }
}
