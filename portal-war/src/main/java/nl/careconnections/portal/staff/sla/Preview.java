package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import nl.careconnections.domain.sla.RuleStep;
import nl.careconnections.domain.ticket.MovePreview;
import nl.careconnections.domain.ticket.MovePreviews;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/**
 * The look at what a change moves that comes before making it. What goes along with the form tells what was looked at, so
 * that something else is never made unseen.
 */
@Dependent
public class Preview {

    @Inject
    MovePreviews previews;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    @Inject
    HttpServletRequest request;

    private String seen = "";
    private MovePreview moves;

    /** Shows what the step does. */
    void show(RuleStep step, Object typed) {
        moves = previews.of(viewer.getCaller(), step);
        seen = mark(typed);
    }

    /** Whether this is what was looked at; tells the reader when it is not. */
    boolean wasOf(Object typed) {
        boolean same = mark(typed).equals(seen);
        if (!same) {
            feedback.refuse(null, "rules.preview.changed");
        }
        return same;
    }

    /** By its words: the hash of an enum is another one on each node. */
    private static String mark(Object typed) {
        return Integer.toHexString(typed.toString().hashCode());
    }

    public boolean isShown() {
        return moves != null;
    }

    /** Whether the button that makes the change is there; also while Faces reads the form in which it was pressed. */
    public boolean isOffered() {
        return isShown() || request.getParameter("save") != null;
    }

    public MovePreview getMoves() {
        return moves;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
