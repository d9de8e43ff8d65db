package nl.careconnections.portal.staff.sla;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.ticket.DatedTerms;
import nl.careconnections.domain.ticket.SupportTerms;
import nl.careconnections.domain.ticket.TypedTerms;
import nl.careconnections.domain.ticket.WaitingTerms;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/** How long support waits for customers. */
@Named("terms")
@RequestScoped
public class TermsBacking {

    @Inject
    SupportTerms terms;

    @Inject
    Viewer viewer;

    @Inject
    Feedback feedback;

    private List<DatedTerms> all;
    private String reminders = "";
    private String answer = "";
    private String objection = "";
    private String reopening = "";
    private String seen = "";

    public void read() {
        DatedTerms now = getAll().get(0);
        seen = now.knownFrom().toString();
        TypedTerms typed = TypedTerms.of(now.terms());
        reminders = typed.reminders();
        answer = typed.answer();
        objection = typed.objection();
        reopening = typed.reopening();
    }

    public String save() {
        if (!feedback.attempt(this::change)) {
            return null;
        }
        feedback.success("rules.terms.changed");
        return "/staff/sla/terms?faces-redirect=true";
    }

    private void change() {
        TypedTerms typed = new TypedTerms(reminders, answer, objection, reopening);
        try {
            terms.change(viewer.getCaller(), typed, seenAt());
        } catch (Conflict e) {
            all = null;
            seen = getAll().get(0).knownFrom().toString();
            throw e;
        }
    }

    /** A field that was tampered with counts as never seen anything. */
    private Instant seenAt() {
        try {
            return Instant.parse(seen);
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }

    /** The days of the reminders, "3, 7"; empty for none. */
    public String reminders(WaitingTerms of) {
        return TypedTerms.of(of).reminders();
    }

    /** All that ever counted, newest first. */
    public List<DatedTerms> getAll() {
        if (all == null) {
            all = terms.list(viewer.getCaller());
        }
        return all;
    }

    public String getReminders() {
        return reminders;
    }

    public void setReminders(String reminders) {
        this.reminders = reminders;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    public String getReopening() {
        return reopening;
    }

    public void setReopening(String reopening) {
        this.reopening = reopening;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
