package nl.careconnections.server.catcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.careconnections.server.demo.DemoCaregiver;
import nl.careconnections.server.demo.DemoTargets;

/** The pages of the catcher; everything caught is escaped here. */
final class CatcherPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

    private final Caught caught;
    private final String portal;
    private final Supplier<List<DemoLogIn>> logIns;
    private final DemoTargets targets;
    private final String styles = read("catcher.css");

    CatcherPages(Caught caught, String portal, Supplier<List<DemoLogIn>> logIns, DemoTargets targets) {
        this.caught = caught;
        this.targets = targets;
        this.portal = portal;
        this.logIns = logIns;
    }

    String styles() {
        return styles;
    }

    String overview() {
        String mails = caught.mails().stream().map(CatcherPages::row).collect(Collectors.joining("\n"));
        String texts = caught.texts().stream().map(CatcherPages::row).collect(Collectors.joining("\n"));
        return page("Caught mails and text messages", """
                <h1>Caught mails and text messages</h1>
                <p class="hint">Nothing here reached anybody: this catcher stands in for the mail server and the SMS gateway.
                <a href="/">Look again</a> for what came in since.</p>
                <p><a href="#mails">Mails</a> %d · <a href="#texts">Text messages</a> %d</p>
                %s
                <h2 id="mails">Mails</h2>
                %s
                <h2 id="texts">Text messages</h2>
                %s
                """.formatted(
                        caught.mails().size(),
                        caught.texts().size(),
                        logIns(Instant.now()) + caregivers() + targets(),
                        mails.isEmpty() ? empty("No mail yet.") : "<ul>" + mails + "</ul>",
                        texts.isEmpty() ? empty("No text message yet.") : "<ul>" + texts + "</ul>"));
    }

    private String logIns(Instant now) {
        List<DemoLogIn> people = logIns.get();
        if (people.isEmpty()) {
            return "";
        }
        return """
                <details open><summary>Demo log-ins for <a href="%s/">the portal</a></summary>
                <p class="hint">An app's code holds for %d more seconds and works once; the other codes come by mail, below.</p>
                <table><thead><tr><th scope="col">Who</th><th scope="col">E-mail</th><th scope="col">Password</th>
                <th scope="col">Code</th></tr></thead><tbody>%s</tbody></table></details>
                """.formatted(
                        escape(portal),
                        DemoLogIn.secondsLeft(now),
                        people.stream().map(logIn -> row(logIn, now)).collect(Collectors.joining("\n")));
    }

    private String caregivers() {
        if (logIns.get().isEmpty()) {
            return "";
        }
        return """
                <details open><summary>Demo caregivers for <a href="%s/noodportaal/">the emergency portal</a></summary>
                <table><thead><tr><th scope="col">Who</th><th scope="col">User name</th><th scope="col">Password</th></tr></thead>
                <tbody>%s</tbody></table></details>
                """.formatted(
                escape(portal),
                DemoCaregiver.withPassword().stream().map(CatcherPages::row).collect(Collectors.joining("\n")));
    }

    private String targets() {
        if (logIns.get().isEmpty()) {
            return "";
        }
        return """
                <details open id="targets"><summary>What the checks of <a href="%s/status/">the status page</a> look at</summary>
                <p class="hint">Break one, and within a minute the status page tells, the person on call is woken, and an incident
                is there. Repair it, and everything goes back by itself.</p>
                <table><thead><tr><th scope="col">Part of nCare</th><th scope="col">Now</th><th scope="col">Make it</th></tr></thead>
                <tbody>%s</tbody></table></details>
                """.formatted(
                escape(portal),
                Arrays.stream(DemoTargets.Target.values()).map(this::row).collect(Collectors.joining("\n")));
    }

    private String row(DemoTargets.Target target) {
        DemoTargets.Mode now = targets.mode(target);
        String buttons = Arrays.stream(DemoTargets.Mode.values())
                .filter(mode -> mode != now)
                .map(mode -> "<button name=\"mode\" value=\"%s\">%s<span class=\"sr\"> %s</span></button>"
                        .formatted(mode, words(mode), escape(target.title())))
                .collect(Collectors.joining(" "));
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td><form method=\"post\" action=\"%s\">%s</form></td></tr>"
                .formatted(escape(target.title()), words(now), target.path(), buttons);
    }

    private static String words(DemoTargets.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static String row(DemoCaregiver caregiver) {
        return "<tr><th scope=\"row\">%s<span>%s</span></th><td>%s</td><td><code>%s</code></td></tr>"
                .formatted(
                        escape(caregiver.fullName()),
                        escape(caregiver.description()),
                        escape(caregiver.userName()),
                        escape(caregiver.password()));
    }

    private static String row(DemoLogIn logIn, Instant now) {
        return "<tr><th scope=\"row\">%s<span>%s</span></th><td>%s</td><td><code>%s</code></td><td>%s</td></tr>"
                .formatted(
                        escape(logIn.name()),
                        escape(logIn.role()),
                        escape(logIn.email()),
                        escape(logIn.password()),
                        logIn.hasApp() ? "<code>" + logIn.codeAt(now) + "</code>" : "by mail");
    }

    String mail(CaughtMail mail) {
        String headers = mail.headers().entrySet().stream()
                .map(header -> "<dt>" + escape(header.getKey()) + "</dt><dd>" + escape(header.getValue()) + "</dd>")
                .collect(Collectors.joining("\n"));
        String links = mail.links().stream()
                .map(link -> "<li><a href=\"" + escape(link) + "\">" + escape(link) + "</a></li>")
                .collect(Collectors.joining("\n"));
        return page(mail.subject(), """
                <p><a href="/">All messages</a></p>
                <h1>%s</h1>
                <p class="hint">To %s at %s</p>
                %s
                <h2>Links</h2>
                %s
                <h2>As HTML</h2>
                <iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/%d/html"></iframe>
                <h2>As plain text</h2>
                <pre tabindex="0">%s</pre>
                <details><summary>Headers</summary><dl>%s</dl></details>
                """.formatted(
                        escape(mail.subject()),
                        escape(mail.to()),
                        time(mail.at()),
                        files(mail),
                        links.isEmpty() ? empty("No link in this mail.") : "<ul>" + links + "</ul>",
                        mail.id(),
                        escape(mail.text()),
                        headers));
    }

    private static String files(CaughtMail mail) {
        if (mail.files().isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= mail.files().size(); number++) {
            CaughtFile file = mail.files().get(number - 1);
            rows.append("<li><a href=\"/mails/%d/files/%d\" download=\"%s\">%s</a><span>%,d bytes</span></li>"
                    .formatted(mail.id(), number, escape(file.name()), escape(file.name()), file.bytes().length));
        }
        return "<h2>Files</h2><ul>" + rows + "</ul>";
    }

    private static String row(CaughtMail mail) {
        return "<li><a href=\"/mails/%d\">%s</a><span>%s · %s</span></li>"
                .formatted(mail.id(), escape(mail.subject()), escape(mail.to()), time(mail.at()));
    }

    private static String row(CaughtText text) {
        return "<li><strong>%s</strong><span>%s · %s</span></li>"
                .formatted(withLinks(text.text()), escape(text.to()), time(text.at()));
    }

    private static String withLinks(String text) {
        return CaughtMail.LINK.matcher(escape(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String empty(String words) {
        return "<p class=\"empty\">" + words + "</p>";
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/catcher.css"></head>
                <body><main>%s</main></body></html>
                """.formatted(escape(title), body);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;");
    }

    private static String read(String resource) {
        try (InputStream stream = CatcherPages.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
