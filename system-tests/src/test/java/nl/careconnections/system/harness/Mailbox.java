package nl.careconnections.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the catcher caught, as the people it was meant for would find it. */
public final class Mailbox {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Http catcher;

    Mailbox(SupportSystem system) {
        this.catcher = Http.to(system.catcherUrl());
    }

    /** Waits for the newest mail to somebody. */
    public Mail lastMailTo(String address) {
        return mailTo(address, any -> true);
    }

    /** Waits for a mail to somebody whose subject holds these words. */
    public Mail mailTo(String address, String wordsOfSubject) {
        return mailTo(address, summary -> summary.getString("subject").contains(wordsOfSubject));
    }

    /** Waits for a mail that came in after the one with this number. */
    public Mail mailAfter(long id, String address) {
        return mailTo(address, summary -> summary.getJsonNumber("id").longValue() > id);
    }

    /** Waits for a code that came in after the mail with this number; mails about tickets may come in between. */
    public String codeAfter(long id, String address) {
        return mailTo(
                        address,
                        summary -> summary.getJsonNumber("id").longValue() > id
                                && summary.getString("subject").contains(" code "))
                .code();
    }

    /** The number of the newest mail of all, zero when there is none: whatever comes next has a higher one. */
    public long newest() {
        return summaries().stream()
                .mapToLong(summary -> summary.getJsonNumber("id").longValue())
                .max()
                .orElse(0);
    }

    public List<Mail> allTo(String address) {
        return summaries().stream()
                .filter(summary -> summary.getString("to").equals(address))
                .map(this::complete)
                .toList();
    }

    /** Every mail whose subject holds these words, to anybody. */
    public List<Summary> summaries(String wordsOfSubject) {
        return summaries().stream()
                .map(one -> new Summary(one.getString("to"), one.getString("subject"), one.getString("messageId")))
                .filter(one -> one.subject().contains(wordsOfSubject))
                .toList();
    }

    /** What the list of mails says of one. */
    public record Summary(String to, String subject, String messageId) {}

    /** Waits for a text message to somebody that holds these words. */
    public String textTo(String number, String words) {
        return Eventually.get(
                LONGEST,
                () -> texts().filter(text -> text.getString("to").equals(number))
                        .map(text -> text.getString("text"))
                        .filter(text -> text.contains(words))
                        .findFirst());
    }

    private Stream<JsonObject> texts() {
        try (JsonReader reader =
                Json.createReader(new StringReader(catcher.get("/sms.json").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    /** From now on the mail server takes mails again. */
    public void accepts() {
        behaves("ACCEPT");
    }

    /** From now on the mail server answers 451. */
    public void refusesForNow() {
        behaves("REFUSE_FOR_NOW");
    }

    /** From now on the mail server answers 550 for every recipient. */
    public void refusesForGood() {
        behaves("REFUSE_FOR_GOOD");
    }

    private void behaves(String mode) {
        catcher.post(
                "/smtp",
                "application/json",
                Json.createObjectBuilder().add("mode", mode).build().toString());
    }

    private Mail mailTo(String address, Predicate<JsonObject> wanted) {
        return Eventually.get(LONGEST, () -> find(address, wanted));
    }

    private Optional<Mail> find(String address, Predicate<JsonObject> wanted) {
        return summaries().stream()
                .filter(summary -> summary.getString("to").equals(address))
                .filter(wanted)
                .findFirst()
                .map(this::complete);
    }

    private List<JsonObject> summaries() {
        try (JsonReader reader =
                Json.createReader(new StringReader(catcher.get("/mails.json").body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private Mail complete(JsonObject summary) {
        long id = summary.getJsonNumber("id").longValue();
        return new Mail(id, catcher.get("/mails/" + id + ".json").json());
    }

    /** One caught mail. */
    public record Mail(long id, JsonObject json) {

        public String subject() {
            return json.getString("subject");
        }

        public String text() {
            return json.getString("text");
        }

        public String html() {
            return json.getString("html");
        }

        public String header(String name) {
            return json.getJsonObject("headers").getString(name, "");
        }

        /** The one place the mail sends its reader to. */
        public String link() {
            return json.getJsonArray("links").getString(0);
        }

        /** The one-time code in it. */
        public String code() {
            return text().replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
        }
    }
}
