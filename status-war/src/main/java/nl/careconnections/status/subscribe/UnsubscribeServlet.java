package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.Map;
import nl.careconnections.domain.status.subscription.Subscribers;

/** Ends a subscription with one POST, from a mail program (RFC 8058) or from the button of the page; never on GET. */
@WebServlet({"/unsubscribe/*", "/en/unsubscribe/*"})
public class UnsubscribeServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Subscribers subscribers;

    @Override
    void show(Asked asked) throws IOException {
        if (subscribers.find(asked.token()).isPresent()) {
            page(asked, 200, "ask.jte", Map.of("what", "unsubscribe", "path", "/unsubscribe/" + asked.token()));
        } else {
            said(asked, 200, "unsubscribed");
        }
    }

    @Override
    void act(Asked asked) throws IOException {
        subscribers.unsubscribe(asked.token());
        said(asked, 200, "unsubscribed");
    }
}
