package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.subscription.Subscriber;
import nl.careconnections.domain.status.subscription.Subscribers;
import nl.careconnections.domain.status.subscription.Wish;

/** What a subscriber gets, to change it. */
@WebServlet({"/manage/*", "/en/manage/*"})
public class ManageServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Subscribers subscribers;

    @Override
    void show(Asked asked) throws IOException {
        Subscriber subscriber = subscriber(asked);
        form(
                asked,
                200,
                subscriber,
                Typed.of(subscriber),
                !asked.parameter("kept").isEmpty());
    }

    @Override
    void act(Asked asked) throws IOException {
        Subscriber subscriber = subscriber(asked);
        Typed typed = Typed.of(asked.request());
        try {
            subscribers.change(
                    asked.token(), wish(asked, typed), Typed.language(asked.request(), subscriber.language()));
        } catch (InvalidInput e) {
            form(asked, UNPROCESSABLE, subscriber, typed.with(e, asked.face()), false);
            return;
        }
        redirect(asked, "/manage/" + asked.token() + "?kept=1");
    }

    private static Wish wish(Asked asked, Typed typed) {
        String[] incidents = asked.request().getParameterValues("incident");
        return typed.what().equals("some")
                ? new Wish(false, List.copyOf(typed.components()), incidents == null ? List.of() : List.of(incidents))
                : Wish.EVERYTHING;
    }

    private Subscriber subscriber(Asked asked) {
        return subscribers.find(asked.token()).orElseThrow(NotFound::new);
    }

    private void form(Asked asked, int status, Subscriber subscriber, Typed typed, boolean kept) throws IOException {
        page(
                asked,
                status,
                "manage.jte",
                Map.of(
                        "board",
                        site().board(),
                        "subscriber",
                        subscriber,
                        "typed",
                        typed,
                        "kept",
                        kept,
                        "token",
                        asked.token()));
    }
}
