package nl.careconnections.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.careconnections.domain.ticket.Conversation;
import nl.careconnections.domain.ticket.Status;
import nl.careconnections.domain.ticket.Writers;
import nl.careconnections.portal.shared.Feedback;
import nl.careconnections.portal.shared.Viewer;

/**
 * The composer: one text that goes to the customer or stays inside. Where it goes is said twice, by the choice on top
 * and by the button that was pressed; when the two differ, nothing goes anywhere.
 */
@Named("deskReply")
@RequestScoped
public class ReplyBacking {

    private static final String PUBLIC = "public";
    private static final String NOTE = "note";

    @Inject
    HttpServletRequest request;

    @Inject
    DeskTicket desk;

    @Inject
    DeskStep step;

    @Inject
    Viewer viewer;

    @Inject
    Conversation conversation;

    @Inject
    Writers writers;

    @Inject
    Feedback feedback;

    @Inject
    PasswordWarning passwords;

    private final ReplyForm form = new ReplyForm();

    public String send() {
        return passwords.finds("text", form.getText()) ? null : sendAnyway();
    }

    public String sendAnyway() {
        return go(
                PUBLIC,
                () -> conversation.reply(viewer.getCaller(), desk.getNumber(), form.reply(step.getVersion())),
                "queue.composer.send.done");
    }

    public String save() {
        return go(
                NOTE,
                () -> conversation.note(viewer.getCaller(), desk.getNumber(), form.note()),
                "queue.composer.save.done");
    }

    private String go(String pressed, Runnable words, String done) {
        if (!goesTo(pressed)) {
            return null;
        }
        return step.take(
                () -> {
                    words.run();
                    writers.stop(viewer.getCaller(), desk.getNumber());
                },
                done);
    }

    private boolean goesTo(String pressed) {
        boolean clear = pressed.equals(request.getParameter("mode"));
        if (!clear) {
            feedback.refuse("mode-" + getMode(), "queue.composer.unclear");
        }
        return clear;
    }

    /** What was chosen; without a choice the answer to the customer, unless the ticket takes none any more. */
    public String getMode() {
        String chosen = request.getParameter("mode");
        return NOTE.equals(chosen) || !desk.may("REPLY") ? NOTE : PUBLIC;
    }

    /** The likeliest first; what is solved stays so unless the work goes on. */
    public List<Status> getNextStates() {
        return desk.getTicket().header().status() == Status.SOLVED
                ? List.of(Status.SOLVED, Status.IN_PROGRESS)
                : List.of(Status.IN_PROGRESS, Status.WAITING_FOR_CUSTOMER, Status.SOLVED);
    }

    public ReplyForm getForm() {
        return form;
    }
}
