package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.status.subscription.Subscriptions;

/** Asks for mails. */
@WebServlet({"/subscribe", "/en/subscribe"})
public class SubscribeServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Subscriptions subscriptions;

    @Override
    void show(Asked asked) throws IOException {
        form(asked, 200, Typed.NOTHING);
    }

    @Override
    void act(Asked asked) throws IOException {
        Typed typed = Typed.of(asked.request());
        try {
            subscriptions.ask(typed.mail(), typed.wish(), asked.face().language(), network(asked.request()));
        } catch (InvalidInput e) {
            form(asked, UNPROCESSABLE, typed.with(e, asked.face()));
            return;
        }
        said(asked, 200, "asked", typed.mail().strip());
    }

    @Override
    void away(Asked asked) throws IOException {
        form(
                asked,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Typed.of(asked.request()).whileAway());
    }

    private void form(Asked asked, int status, Typed typed) throws IOException {
        page(asked, status, "subscribe.jte", Map.of("board", site().board(), "typed", typed));
    }
}
