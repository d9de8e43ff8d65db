package nl.careconnections.server.catcher;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One mail as it came in, taken apart. */
record CaughtMail(
        long id,
        Instant at,
        String from,
        String to,
        String subject,
        Map<String, String> headers,
        String text,
        String html,
        List<CaughtFile> files) {

    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static CaughtMail of(long id, Instant at, String from, String to, MimeMessage mail)
            throws MessagingException, IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            headers.merge(header.getName(), header.getValue(), (one, two) -> one + "\n" + two);
        }
        List<CaughtFile> files = new ArrayList<>();
        collect(mail, files);
        return new CaughtMail(
                id, at, from, to, mail.getSubject(), headers, body(mail, "text/plain"), body(mail, "text/html"), files);
    }

    /** The file of this number, from 1. */
    Optional<CaughtFile> file(int number) {
        return number >= 1 && number <= files.size() ? Optional.of(files.get(number - 1)) : Optional.empty();
    }

    List<String> links() {
        List<String> links = new ArrayList<>();
        LINK.matcher(text).results().forEach(match -> links.add(match.group()));
        return links;
    }

    JsonObject summary() {
        return summaryBuilder().build();
    }

    JsonObject complete() {
        JsonArrayBuilder links = Json.createArrayBuilder(links());
        JsonObjectBuilder allHeaders = Json.createObjectBuilder();
        headers.forEach(allHeaders::add);
        JsonArrayBuilder names = Json.createArrayBuilder();
        files.forEach(file -> names.add(file.name()));
        return summaryBuilder()
                .add("headers", allHeaders)
                .add("text", text)
                .add("html", html)
                .add("links", links)
                .add("files", names)
                .build();
    }

    private JsonObjectBuilder summaryBuilder() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("receivedAt", at.toString())
                .add("from", from)
                .add("to", to)
                .add("messageId", headers.getOrDefault("Message-ID", ""))
                .add("subject", subject == null ? "" : subject);
    }

    private static void collect(Part part, List<CaughtFile> files) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            String type = new ContentType(part.getContentType()).getBaseType();
            files.add(new CaughtFile(
                    MimeUtility.decodeText(part.getFileName()),
                    type,
                    part.getInputStream().readAllBytes()));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), files);
            }
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
