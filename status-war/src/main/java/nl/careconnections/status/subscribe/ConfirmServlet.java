package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.Map;
import nl.careconnections.domain.status.subscription.Confirmation;
import nl.careconnections.domain.status.subscription.Subscriptions;

/** Where the link of the first mail leads: a page with one button, because mail programs open links by themselves. */
@WebServlet({"/confirm/*", "/en/confirm/*"})
public class ConfirmServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Subscriptions subscriptions;

    @Override
    void show(Asked asked) throws IOException {
        Confirmation found = subscriptions.look(asked.token());
        if (found == Confirmation.OPEN) {
            page(asked, 200, "ask.jte", Map.of("what", "confirm", "path", "/confirm/" + asked.token()));
        } else {
            say(asked, found);
        }
    }

    @Override
    void act(Asked asked) throws IOException {
        say(asked, subscriptions.confirm(asked.token()));
    }

    private void say(Asked asked, Confirmation outcome) throws IOException {
        switch (outcome) {
            case DONE -> said(asked, 200, "confirmed");
            case DONE_BEFORE -> said(asked, 200, "confirmedBefore");
            default -> said(asked, 410, "confirmGone");
        }
    }
}
