package nl.careconnections.portal.customer.ticket;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/**
 * Whether the page is being written, rather than what was sent being read. Conditions of forms hold while reading: what
 * was sent is always taken in, also when it is no longer offered, so that the domain says why and no text is lost.
 */
public final class Showing {

    private Showing() {}

    public static boolean isNow() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }
}
