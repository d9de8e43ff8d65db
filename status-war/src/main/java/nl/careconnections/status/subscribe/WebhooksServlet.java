package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.subscription.Confirmation;
import nl.careconnections.domain.status.subscription.NewSecret;
import nl.careconnections.domain.status.subscription.Webhook;
import nl.careconnections.domain.status.subscription.Webhooks;

/** Webhooks: asking for one, confirming it, and its own page. */
@WebServlet({"/webhooks", "/webhooks/*", "/en/webhooks", "/en/webhooks/*"})
public class WebhooksServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;
    private static final String CONFIRM = "confirm/";

    @Inject
    private transient Webhooks webhooks;

    @Override
    void show(Asked asked) throws IOException {
        if (asked.token().isEmpty()) {
            form(asked, 200, Typed.NOTHING);
        } else if (asked.token().startsWith(CONFIRM)) {
            ask(asked);
        } else {
            Webhook webhook = webhook(asked);
            own(asked, 200, webhook, Typed.of(webhook), asked.parameter("done"));
        }
    }

    private void ask(Asked asked) throws IOException {
        Confirmation found = webhooks.look(asked.token().substring(CONFIRM.length()));
        if (found == Confirmation.OPEN) {
            page(asked, 200, "ask.jte", Map.of("what", "webhook", "path", "/webhooks/" + asked.token()));
        } else {
            say(asked, found);
        }
    }

    private void say(Asked asked, Confirmation outcome) throws IOException {
        boolean before = outcome == Confirmation.DONE_BEFORE;
        said(asked, before ? 200 : 410, before ? "webhookBefore" : "confirmGone");
    }

    @Override
    void act(Asked asked) throws IOException {
        if (asked.token().isEmpty()) {
            begin(asked);
        } else if (asked.token().startsWith(CONFIRM)) {
            confirm(asked);
        } else {
            change(asked);
        }
    }

    @Override
    void away(Asked asked) throws IOException {
        if (asked.token().isEmpty()) {
            form(
                    asked,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    Typed.of(asked.request()).whileAway());
        } else {
            super.away(asked);
        }
    }

    private void begin(Asked asked) throws IOException {
        Typed typed = Typed.of(asked.request());
        try {
            webhooks.ask(
                    typed.endpoint(), typed.mail(), typed.wish(), asked.face().language(), network(asked.request()));
        } catch (InvalidInput e) {
            form(asked, UNPROCESSABLE, typed.with(e, asked.face()));
            return;
        }
        said(asked, 200, "webhookAsked", typed.mail().strip());
    }

    private void confirm(Asked asked) throws IOException {
        NewSecret made = webhooks.confirm(asked.token().substring(CONFIRM.length()));
        if (made.outcome() == Confirmation.DONE) {
            secret(asked, made);
        } else {
            say(asked, made.outcome());
        }
    }

    private void change(Asked asked) throws IOException {
        switch (asked.parameter("do")) {
            case "test" -> {
                webhooks.test(asked.token());
                redirect(asked, "/webhooks/" + asked.token() + "?done=test#log");
            }
            case "rotate" -> secret(asked, webhooks.rotate(asked.token()));
            case "resume" -> {
                webhooks.resume(asked.token());
                redirect(asked, "/webhooks/" + asked.token() + "?done=resume");
            }
            case "remove" -> {
                webhooks.remove(asked.token());
                said(asked, 200, "webhookRemoved");
            }
            default -> keep(asked);
        }
    }

    private void keep(Asked asked) throws IOException {
        Webhook webhook = webhook(asked);
        Typed typed = Typed.of(asked.request());
        try {
            webhooks.change(asked.token(), typed.wish());
        } catch (InvalidInput e) {
            own(asked, UNPROCESSABLE, webhook, typed.with(e, asked.face()), "");
            return;
        }
        redirect(asked, "/webhooks/" + asked.token() + "?done=kept");
    }

    private Webhook webhook(Asked asked) {
        return webhooks.find(asked.token()).orElseThrow(NotFound::new);
    }

    private void form(Asked asked, int status, Typed typed) throws IOException {
        page(asked, status, "webhooks.jte", Map.of("board", site().board(), "typed", typed));
    }

    private void secret(Asked asked, NewSecret made) throws IOException {
        page(asked, 200, "secret.jte", Map.of("made", made));
    }

    private void own(Asked asked, int status, Webhook webhook, Typed typed, String done) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("board", site().board());
        values.put("webhook", webhook);
        values.put("deliveries", webhooks.deliveries(asked.token()));
        values.put("typed", typed);
        values.put("done", done);
        values.put("token", asked.token());
        page(asked, status, "webhook.jte", values);
    }
}
