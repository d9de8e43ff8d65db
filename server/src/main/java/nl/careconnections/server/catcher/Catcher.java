package nl.careconnections.server.catcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.server.demo.DemoCaregiver;
import nl.careconnections.server.demo.DemoKeys;
import nl.careconnections.server.demo.DemoTargets;

/**
 * The HTTP side of the catcher.
 *
 * <ul>
 *   <li>{@code GET /} and {@code /mails/ID}: pages; {@code /mails/ID/html}: the HTML part alone, sandboxed;
 *       {@code /mails/ID/files/1}: the first file that came with it
 *   <li>{@code GET /mails.json}, {@code /mails/ID.json}, {@code /sms.json}, {@code /log-ins.json}, {@code /caregivers.json},
 *       {@code /keys.json}
 *   <li>{@code POST /sms} with {@code {"to", "text"}}: takes a text message
 *   <li>{@code GET /targets/NAME}: a part of the demo's nCare; {@code POST} with form field {@code mode}: how it answers from now on
 *   <li>{@code POST /smtp} with {@code {"mode": "ACCEPT" | "REFUSE_FOR_NOW" | "REFUSE_FOR_GOOD"}}: how to treat mails from now on
 *   <li>{@code DELETE /}: forgets everything
 * </ul>
 */
public final class Catcher implements AutoCloseable {

    private static final Pattern MAIL = Pattern.compile("/mails/(\\d{1,9})(\\.json|/html)?");
    private static final Pattern FILE = Pattern.compile("/mails/(\\d{1,9})/files/(\\d{1,3})");
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'none'";
    private static final String MAIL_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final int MOST_OF_A_FORM = 100;

    private final Caught caught = new Caught();
    private final CatcherPages pages;
    private final Supplier<List<DemoLogIn>> logIns;
    private final Supplier<Optional<DemoKeys>> keys;
    private final SmtpListener smtp = new SmtpListener(caught);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final DemoTargets targets = new DemoTargets(later);
    private final HttpServer http;

    /**
     * @param portal address of what the caught messages lead to
     * @param logIns whom a person can log in as, read anew each time
     * @param keys of the demo's programs, read anew each time
     */
    public Catcher(
            String bind, int port, String portal, Supplier<List<DemoLogIn>> logIns, Supplier<Optional<DemoKeys>> keys) {
        this.pages = new CatcherPages(caught, portal, logIns, targets);
        this.logIns = logIns;
        this.keys = keys;
        try {
            http = HttpServer.create(new InetSocketAddress(bind, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        later.shutdownNow();
        smtp.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if ("GET".equals(exchange.getRequestMethod()) && targets.answer(exchange)) {
            return;
        }
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> html(exchange, pages.overview(), PAGE_POLICY);
                case "GET /catcher.css" -> send(exchange, 200, "text/css", pages.styles(), PAGE_POLICY);
                case "GET /mails.json" -> json(exchange, mails());
                case "GET /sms.json" -> json(exchange, texts());
                case "GET /log-ins.json" -> json(exchange, logIns());
                case "GET /caregivers.json" -> json(exchange, caregivers());
                case "GET /keys.json" -> json(exchange, keys());
                case "POST /sms" -> takeText(exchange);
                case "POST /smtp" -> changeMode(exchange);
                case "DELETE /" -> forget(exchange);
                default -> answerOther(exchange, path);
            }
        }
    }

    private void answerOther(HttpExchange exchange, String path) throws IOException {
        if ("POST".equals(exchange.getRequestMethod()) && path.startsWith(DemoTargets.PATH)) {
            changeTarget(exchange, path);
        } else {
            answerMail(exchange, path);
        }
    }

    private void changeTarget(HttpExchange exchange, String path) throws IOException {
        String form = new String(exchange.getRequestBody().readNBytes(MOST_OF_A_FORM), StandardCharsets.UTF_8);
        if (targets.behave(path, form.replaceFirst("^mode=", ""))) {
            exchange.getResponseHeaders().set("Location", "/#targets");
            send(exchange, 303, "text/plain", "", PAGE_POLICY);
        } else {
            send(exchange, 400, "text/plain", "Expected a known target and \"mode\".", PAGE_POLICY);
        }
    }

    private void answerMail(HttpExchange exchange, String path) throws IOException {
        Matcher matcher = MAIL.matcher(path);
        Optional<CaughtMail> mail = matcher.matches() && "GET".equals(exchange.getRequestMethod())
                ? caught.mail(Long.parseLong(matcher.group(1)))
                : Optional.empty();
        Matcher file = FILE.matcher(path);
        if (file.matches() && "GET".equals(exchange.getRequestMethod())) {
            file(exchange, Long.parseLong(file.group(1)), Integer.parseInt(file.group(2)));
        } else if (mail.isEmpty()) {
            send(exchange, 404, "text/plain", "There is nothing here.", PAGE_POLICY);
        } else if (".json".equals(matcher.group(2))) {
            json(exchange, mail.get().complete().toString());
        } else if ("/html".equals(matcher.group(2))) {
            html(exchange, mail.get().html(), MAIL_POLICY);
        } else {
            html(exchange, pages.mail(mail.get()), PAGE_POLICY);
        }
    }

    private void file(HttpExchange exchange, long mail, int number) throws IOException {
        Optional<CaughtFile> file = caught.mail(mail).flatMap(found -> found.file(number));
        if (file.isEmpty()) {
            send(exchange, 404, "text/plain", "There is nothing here.", PAGE_POLICY);
            return;
        }
        exchange.getResponseHeaders().set("Content-Disposition", "attachment");
        send(exchange, 200, file.get().type(), file.get().bytes(), MAIL_POLICY);
    }

    private String mails() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        caught.mails().forEach(mail -> list.add(mail.summary()));
        return list.build().toString();
    }

    private String texts() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        caught.texts().forEach(text -> list.add(text.json()));
        return list.build().toString();
    }

    private String logIns() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        logIns.get()
                .forEach(logIn -> list.add(Json.createObjectBuilder()
                        .add("name", logIn.name())
                        .add("role", logIn.role())
                        .add("email", logIn.email())
                        .add("password", logIn.password())
                        .add("secret", logIn.secret())
                        .add("code", logIn.codeAt(Instant.now()))));
        return list.build().toString();
    }

    private static String caregivers() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        DemoCaregiver.withPassword()
                .forEach(caregiver -> list.add(Json.createObjectBuilder()
                        .add("userName", caregiver.userName())
                        .add("name", caregiver.fullName())
                        .add("password", caregiver.password())));
        return list.build().toString();
    }

    private String keys() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        keys.get()
                .ifPresent(known -> all.add("ACCOUNTS", known.accounts())
                        .add("MEDICATION_IN", known.medicationIn())
                        .add("LIST_OUT", known.listOut())
                        .add("STATUS", known.status()));
        return all.build().toString();
    }

    private void takeText(HttpExchange exchange) throws IOException {
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            JsonObject message = reader.readObject();
            caught.addText(message.getString("to"), message.getString("text"));
            json(exchange, "{}");
        } catch (JsonException | NullPointerException | ClassCastException e) {
            send(exchange, 400, "text/plain", "Expected JSON with \"to\" and \"text\".", PAGE_POLICY);
        }
    }

    private void changeMode(HttpExchange exchange) throws IOException {
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            smtp.behave(SmtpMode.valueOf(reader.readObject().getString("mode")));
            json(exchange, "{}");
        } catch (JsonException | IllegalArgumentException | NullPointerException e) {
            send(exchange, 400, "text/plain", "Expected JSON with a known \"mode\".", PAGE_POLICY);
        }
    }

    private void forget(HttpExchange exchange) throws IOException {
        caught.forget();
        json(exchange, "{}");
    }

    private static void html(HttpExchange exchange, String body, String policy) throws IOException {
        send(exchange, 200, "text/html", body, policy);
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        send(exchange, 200, "application/json", body, PAGE_POLICY);
    }

    private static void send(HttpExchange exchange, int status, String type, String body, String policy)
            throws IOException {
        send(exchange, status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), policy);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes, String policy)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
