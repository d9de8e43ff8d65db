package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.ticket.Writer;
import nl.careconnections.domain.ticket.Writers;
import nl.careconnections.portal.shared.Viewer;

/** Tells the reader who else is writing on this ticket, and the others that the reader is. */
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

    /** The page asks every twenty seconds; with {@code typing} when something was typed since. */
    public void tell() {
        if (typing) {
            writers.write(viewer.getCaller(), desk.getNumber());
        }
    }

    public List<Writer> getOthers() {
        return writers.others(viewer.getCaller(), desk.getNumber());
    }

    public boolean isTyping() {
        return false;
    }

    public void setTyping(boolean typing) {
        this.typing = typing;
    }
}
