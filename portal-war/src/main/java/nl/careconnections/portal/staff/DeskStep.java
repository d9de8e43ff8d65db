package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.portal.shared.Feedback;

/**
 * How a step on a ticket is taken. Every form carries the version and the last entry its writer saw; when somebody else
 * was first, the page is shown as the ticket is now, with what was typed and with what happened meanwhile, and the next
 * press goes through (assurance R4).
 */
@Named("deskStep")
@RequestScoped
public class DeskStep {

    @Inject
    DeskTicket desk;

    @Inject
    Feedback feedback;

    private Integer seenVersion;
    private Long seenEntry;
    private boolean overtaken;

    /** True when the step was taken, false when the page has to be shown again and says why. */
    public boolean attempt(Runnable step) {
        return feedback.attempt(() -> {
            try {
                step.run();
            } catch (Conflict e) {
                overtaken = true;
                desk.forget();
                throw e;
            }
        });
    }

    /** Takes a step and goes back to the ticket by a new request, where the reader is told that it was done. */
    public String take(Runnable step, String done, Object... values) {
        if (!attempt(step)) {
            return null;
        }
        feedback.success(done, values);
        return desk.getPath() + "&faces-redirect=true";
    }

    /** What others did since the form was made; empty until that stood in the way. */
    public List<Entry> getMeanwhile() {
        return overtaken && seenEntry != null
                ? desk.getTicket().timeline().stream()
                        .filter(entry -> entry.id() > seenEntry && !entry.mine())
                        .toList()
                : List.of();
    }

    public int getVersion() {
        return seenVersion == null || overtaken ? desk.getTicket().header().version() : seenVersion;
    }

    public void setVersion(int version) {
        seenVersion = version;
    }

    public long getLastEntry() {
        return seenEntry == null || overtaken ? newest() : seenEntry;
    }

    public void setLastEntry(long lastEntry) {
        seenEntry = lastEntry;
    }

    private long newest() {
        return desk.getTicket().timeline().stream().mapToLong(Entry::id).max().orElse(0);
    }
}
