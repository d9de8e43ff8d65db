package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.ticket.Writer;
import nl.careconnections.domain.ticket.Writers;
import nl.careconnections.portal.shared.Viewer;

/** Tells the reader who else is at this ticket, and the others that the reader is. */
@Named("writing")
@RequestScoped
public class WritingBacking {

    @Inject
    DeskTicket desk;

    @Inject
    Viewer viewer;

    @Inject
    Writers writers;

    private boolean typing;
    private List<Writer> others = List.of();
    private boolean known;

    /** The page asks once it is there, then every twenty seconds; with {@code typing} when something was typed since. */
    public void tell() {
        known = true;
        others = writers.tell(viewer.getCaller(), desk.getNumber(), typing);
    }

    /** Known with the page already: what comes in later moves what somebody is about to press. While a form is read, not asked for. */
    public List<Writer> getOthers() {
        if (!known && FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            known = true;
            others = writers.others(viewer.getCaller(), desk.getNumber());
        }
        return others;
    }

    public boolean isTyping() {
        return false;
    }

    public void setTyping(boolean typing) {
        this.typing = typing;
    }
}
