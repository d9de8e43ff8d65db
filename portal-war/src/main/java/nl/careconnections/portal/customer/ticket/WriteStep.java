package nl.careconnections.portal.customer.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.ticket.CustomerStep;
import nl.careconnections.domain.ticket.Entry;
import nl.careconnections.portal.shared.Feedback;

/**
 * A step that somebody prepared on the page of a ticket and now sends. When the ticket changed meanwhile, the page says
 * what happened, shows the ticket as it is now with the text still there, and the next press goes through.
 */
@Named
@RequestScoped
public class WriteStep {

    @Inject
    TicketPage page;

    @Inject
    Feedback feedback;

    @Inject
    ServiceNumberWarning serviceNumbers;

    private Seen seen;
    private List<Entry> meanwhile = List.of();
    private String saved = "";

    /** The field that goes along with each form. */
    public String getSeen() {
        return current().toString();
    }

    public void setSeen(String written) {
        seen = Seen.parse(written);
    }

    public int version() {
        return current().version();
    }

    /** What others did while this was being written; empty unless it kept the step from being done. */
    public List<Entry> getMeanwhile() {
        return meanwhile;
    }

    /** Whether a folded form stopped at this field and must be shown unfolded. */
    public boolean stoppedAt(String field) {
        return feedback.invalid(field) || serviceNumbers.foundAt(field);
    }

    /** The page to go to, or {@code null} when the domain refused and this page is shown again. */
    public String attempt(String thanks, Runnable step) {
        Optional<Boolean> done = attempt(() -> {
            step.run();
            return true;
        });
        done.ifPresent(yes -> feedback.success(thanks));
        return done.map(yes -> page.again()).orElse(null);
    }

    /** The result of the step, or empty when the domain refused and this page is shown again. */
    public <T> Optional<T> attempt(Supplier<T> step) {
        Seen before = current();
        Optional<T> result = feedback.attempt(step);
        if (result.isEmpty()) {
            page.reload();
            meanwhile = before.newIn(page.getTicket());
            seen = Seen.of(page.getTicket());
        }
        return result;
    }

    /**
     * The text for a form: its own, or else what was typed in another form that is no longer offered, because the
     * ticket was closed or opened again meanwhile.
     */
    String textOf(String own) {
        return own.isEmpty() ? saved : own;
    }

    /** The page to go to; when there is none, saves the text of a form that is no longer offered. */
    String orSaved(String next, String typed, CustomerStep step) {
        if (next == null && !page.allows(step)) {
            saved = typed;
        }
        return next;
    }

    private Seen current() {
        if (seen == null) {
            seen = Seen.of(page.getTicket());
        }
        return seen;
    }
}
