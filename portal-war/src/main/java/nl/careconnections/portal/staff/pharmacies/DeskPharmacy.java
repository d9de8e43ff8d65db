package nl.careconnections.portal.staff.pharmacies;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.pharmacy.PharmacyRequest;
import nl.careconnections.domain.pharmacy.PharmacyRequests;
import nl.careconnections.domain.pharmacy.PharmacyStep;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.staff.DeskTicket;

/** The request for a pharmacy in the address, as staff see it. */
@Named("deskPharmacy")
@RequestScoped
public class DeskPharmacy {

    @Inject
    PharmacyRequests requests;

    @Inject
    DeskTicket desk;

    @Inject
    Viewer viewer;

    @Inject
    HttpServletRequest request;

    private PharmacyRequest asked;

    public PharmacyRequest getAsked() {
        if (asked == null) {
            asked = requests.handle(viewer.getCaller(), desk.getNumber());
        }
        return asked;
    }

    /** After a step was refused, what others did meanwhile has to show. */
    void forget() {
        asked = null;
    }

    /** Whether a form stands on the page: where the step can be taken, and where the form was just sent. */
    public boolean offers(String step, String sentField) {
        return getAsked().allowed().contains(PharmacyStep.valueOf(step)) || request.getParameter(sentField) != null;
    }

    /** Whether a folded form was just sent and is shown again unfolded. */
    public boolean sent(String field) {
        return request.getParameter(field) != null;
    }
}
