package nl.careconnections.status.subscribe;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;
import nl.careconnections.domain.status.TooManyRequests;
import nl.careconnections.domain.status.subscription.Subscriptions;
import nl.careconnections.domain.status.subscription.Webhooks;
import nl.careconnections.domain.status.subscription.Wish;
import nl.careconnections.status.page.Faces;
import nl.careconnections.status.page.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Subscribing as programs do it (design: status page, "Public JSON"). Pages of other hosts cannot read what it answers. */
@WebServlet({
    "/api/v2/subscribers.json",
    "/api/v2/subscribers/*",
    "/api/v2/subscriptions/*",
    "/en/api/v2/subscribers.json",
    "/en/api/v2/subscribers/*",
    "/en/api/v2/subscriptions/*"
})
public class SubscribersApi extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SubscribersApi.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_BODY = 20_000;
    private static final String SECONDS_TO_WAIT = "30";
    private static final String ENGLISH = "/en/";

    private static final Pattern ONE = Pattern.compile("(?:/en)?/api/v2/subscribers/([^/]+)\\.json");
    private static final Pattern RESEND =
            Pattern.compile("(?:/en)?/api/v2/subscriptions/([^/]+)/resend_confirmation(?:\\.json)?");

    @Inject
    private transient Subscriptions subscriptions;

    @Inject
    private transient Webhooks webhooks;

    @Inject
    private transient Faces faces;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    /** What was sent; what was not is empty. */
    private record Sent(String email, String endpoint, String incident) {}

    /** A form that the server does not read. */
    private static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.secure(response, publicUrl.startsWith("https:"));
        response.setHeader("Cache-Control", "no-store");
        try {
            dispatch(request, response);
        } catch (TooManyRequests e) {
            response.setHeader("Retry-After", String.valueOf(e.seconds()));
            refuse(request, response, TOO_MANY, e);
        } catch (NotFound e) {
            answer(response, HttpServletResponse.SC_NOT_FOUND, error("not found"));
        } catch (BusinessException e) {
            refuse(request, response, UNPROCESSABLE, e);
        } catch (RuntimeException e) {
            failed(request, response, e);
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher one = ONE.matcher(path);
        Matcher resend = RESEND.matcher(path);
        if (path.endsWith("/subscribers.json")) {
            if (isAllowed(request, response, "POST")) {
                subscribe(request, response);
            }
        } else if (one.matches()) {
            if (isAllowed(request, response, "DELETE")) {
                end(one.group(1), network(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } else if (resend.matches()) {
            if (isAllowed(request, response, "POST")) {
                resend(resend.group(1), network(request));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        } else {
            throw new NotFound();
        }
    }

    private static boolean isAllowed(HttpServletRequest request, HttpServletResponse response, String method) {
        boolean allowed = request.getMethod().equals(method);
        if (!allowed) {
            response.setHeader("Allow", method);
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return allowed;
    }

    private void end(String id, String network) {
        try {
            subscriptions.end(id, network);
        } catch (NotFound e) {
            webhooks.end(id, network);
        }
    }

    private void resend(String id, String network) {
        try {
            subscriptions.resend(id, network);
        } catch (NotFound e) {
            webhooks.resend(id, network);
        }
    }

    private void subscribe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sent sent;
        try {
            sent = sent(request);
        } catch (JsonException | ClassCastException e) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, error("this is no JSON {\"subscriber\": {...}}"));
            return;
        } catch (TooLarge e) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, error("this is too large"));
            return;
        }
        Wish wish = sent.incident().isEmpty() ? Wish.EVERYTHING : Wish.ofIncident(sent.incident());
        boolean webhook = !sent.endpoint().isEmpty();
        String id = webhook
                ? webhooks.ask(sent.endpoint(), sent.email(), wish, language(request), network(request))
                : subscriptions.ask(sent.email(), wish, language(request), network(request));
        JsonObject subscriber = JSON.createObjectBuilder()
                .add("id", id)
                .add("mode", webhook ? "webhook" : "email")
                .add("email", sent.email())
                .add("endpoint", webhook ? JSON.createValue(sent.endpoint()) : JsonValue.NULL)
                .add("skip_confirmation_notification", false)
                .build();
        answer(
                response,
                HttpServletResponse.SC_CREATED,
                JSON.createObjectBuilder().add("subscriber", subscriber).build());
    }

    private static Sent sent(HttpServletRequest request) throws IOException, TooLarge {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            if (!FormServlet.isReadable(request)) {
                throw new TooLarge();
            }
            return new Sent(field(request, "email"), field(request, "endpoint"), field(request, "incident"));
        }
        JsonObject subscriber =
                document(request.getInputStream().readNBytes(LONGEST_BODY)).getJsonObject("subscriber");
        if (subscriber == null) {
            throw new JsonException("There is no subscriber in it");
        }
        return new Sent(member(subscriber, "email"), member(subscriber, "endpoint"), member(subscriber, "incident"));
    }

    private static JsonObject document(byte[] body) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            // Parsson has no exception of its own for it.
            throw new JsonException("This is nested too deeply", e);
        }
    }

    private static String field(HttpServletRequest request, String name) {
        String typed = request.getParameter("subscriber[" + name + "]");
        return typed == null ? "" : typed;
    }

    private static String member(JsonObject subscriber, String name) {
        return subscriber.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static Language language(HttpServletRequest request) {
        return request.getServletPath().startsWith(ENGLISH) ? Language.EN : Language.NL;
    }

    private String network(HttpServletRequest request) {
        return addresses.of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, BusinessException refused)
            throws IOException {
        if (refused instanceof InvalidInput invalid) {
            Typed problems = Typed.NOTHING.with(invalid, faces.in(language(request)));
            answer(response, status, error(problems.problems().values().toArray(String[]::new)));
        } else {
            answer(response, status, error(faces.in(language(request)).text("error." + refused.key())));
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        boolean away = Outage.isBehind(failure);
        LOG.log(away ? Level.WARNING : Level.SEVERE, "A subscription could not be kept", away ? null : failure);
        if (away) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        answer(
                response,
                away ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                error(faces.in(language(request)).text(away ? "say.away.text" : "say.failed.text")));
    }

    private static JsonObject error(String... words) {
        return JSON.createObjectBuilder()
                .add("error", JSON.createArrayBuilder(List.of(words)))
                .build();
    }

    private static void answer(HttpServletResponse response, int status, JsonObject body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
