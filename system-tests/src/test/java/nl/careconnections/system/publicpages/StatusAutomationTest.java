package nl.careconnections.system.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.careconnections.system.harness.Eventually;
import nl.careconnections.system.harness.Http;
import nl.careconnections.system.harness.Http.Answer;
import nl.careconnections.system.harness.Postgres;
import nl.careconnections.system.harness.SupportSystem;
import nl.careconnections.system.harness.SystemTest;
import nl.careconnections.system.people.StatusNews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs write on the status page as they do with Statuspage (issue: status page, "Write interface"). */
@SystemTest
class StatusAutomationTest {

    private static final String API = "/status/api/v1/pages/ncarestatus1/";
    private static final String INCIDENTS = API + "incidents";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 300_000;

    private Http viewer;
    private Postgres database;
    private Http program;
    private String component;

    @BeforeEach
    void a_program_and_a_component(SupportSystem system, Http http) {
        viewer = http;
        database = new Postgres(system);
        program = with(key("PUBLISH"));
        component = new StatusNews(system).component("Proefonderdeel");
    }

    @Test
    void an_incident_is_opened_updated_and_resolved_and_viewers_see_it() {
        String name = "Proef <b>{0}</b> #{7*7} " + UUID.randomUUID();
        Answer made = post(incident(name, "partial_outage"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.header("X-Content-Type-Options")).isEqualTo("nosniff");
        String id = made.json().getString("id");
        assertThat(made.json().getString("status")).isEqualTo("investigating");
        assertThat(made.json().getString("name_en")).isEqualTo("Test");

        JsonObject shown = open(id);
        assertThat(shown.getString("name")).isEqualTo(name);
        assertThat(shown.getJsonArray("components").getJsonObject(0).getString("status"))
                .isEqualTo("partial_outage");
        assertThat(viewer.get("/status/incidents/" + id).body())
                .contains("Proef &lt;b&gt;{0}&lt;/b&gt; #{7*7}")
                .doesNotContain("<b>{0}");
        assertThat(viewer.get("/status/en/incidents/" + id).body()).contains("We are looking.");

        assertThat(patch(id, "{\"incident\": {\"status\": \"monitoring\", \"body\": \"Het werkt weer.\"}}")
                        .status())
                .isEqualTo(200);
        Answer resolved = program.with("Content-Type", "application/json")
                .send("PUT", INCIDENTS + "/" + id, "{\"incident\": {\"status\": \"resolved\", \"body\": \"Klaar.\"}}");
        assertThat(resolved.json().getString("status")).isEqualTo("resolved");
        assertThat(resolved.json().getJsonArray("incident_updates")).hasSize(3);
        assertThat(resolved.json().getJsonArray("components").getJsonObject(0).getString("status"))
                .isEqualTo("operational");
        Eventually.within(SOON, () -> find("incidents", id).isEmpty());

        assertProblem(
                patch(id, "{\"incident\": {\"status\": \"resolved\", \"body\": \"Klaar.\"}}"), 409, "overAlready", "");
        assertThat(read(id).getJsonArray("incident_updates")).hasSize(3);
    }

    @Test
    void a_maintenance_is_planned_and_called_off_through_the_same_address() {
        Instant from = Instant.now().plus(Duration.ofDays(2));
        String times = "\"scheduled_for\": \"" + from + "\", \"scheduled_until\": \"" + from.plusSeconds(3600) + "\"";
        Answer made = post(
                "{\"incident\": {\"name\": \"Proefonderhoud\", \"status\": \"scheduled\", \"body\": \"Even weg.\", "
                        + times + ", \"component_ids\": [\"" + component + "\"], \"metadata\": {\"a\": 1}}}");
        assertThat(made.status()).isEqualTo(201);
        String id = made.json().getString("id");
        Eventually.within(SOON, () -> find("scheduled_maintenances", id).isPresent());
        assertThat(ids(program.get(INCIDENTS + "/upcoming").body())).contains(id);

        assertThat(patch(id, "{\"incident\": {\"status\": \"completed\", \"body\": \"Het gaat niet door.\"}}")
                        .json()
                        .getString("status"))
                .isEqualTo("completed");
        Eventually.within(SOON, () -> find("scheduled_maintenances", id).isEmpty());
    }

    @Test
    void the_demo_has_a_key_and_either_header_lets_in(SupportSystem system) {
        String demo =
                json(Http.to(system.catcherUrl()).get("/keys.json").body()).getString("STATUS");

        for (String scheme : List.of("OAuth ", "Bearer ", "oauth ")) {
            Answer components = viewer.with("Authorization", scheme + demo).get(API + "components");
            assertThat(components.status()).isEqualTo(200);
            assertThat(ids(components.body())).contains(component);
        }
        Answer one = program.get(API + "components/" + component);
        assertThat(one.json().getString("name")).isEqualTo("Proefonderdeel");
    }

    @Test
    void S21_without_a_good_key_nothing_is_answered() {
        String revoked = key("PUBLISH");
        database.execute("update status_key set revoked_at = now() where hash = " + hash(revoked));

        for (String header : List.of("", "OAuth", "OAuth " + revoked, "Basic " + revoked, "OAuth st_wrong")) {
            Http stranger = header.isEmpty() ? viewer : viewer.with("Authorization", header);
            Answer answer = stranger.post(INCIDENTS, "application/json", incident("Vreemd", "partial_outage"));
            assertProblem(answer, 401, "key-unknown", "");
            assertThat(answer.header("WWW-Authenticate")).contains("OAuth");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void S11_a_key_for_drafts_shows_viewers_nothing() {
        Http drafts = with(key("DRAFT"));
        Answer made = drafts.post(INCIDENTS, "application/json", incident("Concept", "major_outage"));
        String id = made.json().getString("id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getBoolean("draft")).isTrue();
        assertThat(ids(program.get(INCIDENTS).body())).doesNotContain(id);
        assertThat(viewer.get("/status/incidents/" + id).status()).isEqualTo(404);
        assertProblem(
                drafts.post(
                        INCIDENTS,
                        "application/json",
                        incident("Toch", "major_outage").replace("\"name\"", "\"draft\": false, \"name\"")),
                403,
                "key-draftOnly",
                "");
        assertProblem(patch(id, "{\"incident\": {\"status\": \"resolved\", \"body\": \"x\"}}"), 409, "stillDraft", "");
        assertThat(program.get(API + "components/" + component).json().getString("status"))
                .isEqualTo("operational");
    }

    @Test
    void the_status_of_a_component_is_never_set_by_hand() {
        for (String method : List.of("PATCH", "PUT")) {
            Answer answer = program.send(
                    method, API + "components/" + component, "{\"component\": {\"status\": \"major_outage\"}}");
            assertProblem(answer, 422, "status-follows", "component.status");
            assertThat(answer.json().getString("detail")).contains(component, "incident");
        }
    }

    @Test
    void whatever_is_wrong_is_named_and_nothing_is_sent() {
        long before = database.number("select count(*) from status_incident");
        String good = incident("Fout", "partial_outage");

        assertProblem(program.get("/status/api/v1/pages/otherpage001/incidents"), 404, "not-found", "");
        assertProblem(program.get(INCIDENTS + "/nosuchthing1"), 404, "not-found", "");
        assertProblem(patch("nosuchthing1", good), 404, "not-found", "");
        assertProblem(program.get(API + "components/nosuchthing1"), 404, "not-found", "");
        assertProblem(program.send("DELETE", INCIDENTS, ""), 405, "http-405", "");
        assertProblem(post("{\"incident\": {"), 400, "bad-document", "");
        assertProblem(post("[]"), 400, "bad-document", "");
        assertProblem(post("[".repeat(5000)), 400, "bad-document", "");
        assertProblem(post("{\"name\": \"x\"}"), 422, "bad-member", "name");
        assertProblem(post("{}"), 422, "bad-member", "incident");
        assertProblem(post(good.replace("\"We kijken.\"", "5")), 422, "bad-member", "incident.body");
        assertProblem(post(good.replace("\"body\"", "\"boddy\"")), 422, "bad-member", "incident.boddy");
        assertProblem(post(good.replace("\"body\"", "\"custom_tweet\"")), 422, "required", "incident.body");
        assertProblem(post(good.replace(component, "aaaaaaaaaaaa")), 422, "component", "incident.components");
        assertProblem(
                post(good.replace("partial_outage", "broken")), 422, "bad-member", "incident.components." + component);
        assertProblem(
                post(good.replace("partial_outage", "under_maintenance")), 422, "notYours", "incident.components");
        assertProblem(
                post(good.replace("\"name\"", "\"status\": \"resolved\", \"name\"")), 422, "phase", "incident.status");
        assertProblem(
                post(good.replace("\"name\"", "\"backfilled\": true, \"name\"")),
                422,
                "bad-member",
                "incident.backfilled");
        assertProblem(
                post(good.replace("\"name\"", "\"scheduled_for\": \"+999999999-12-31T23:59:59Z\", \"name\"")),
                422,
                "bad-member",
                "incident.scheduled_for");
        assertProblem(post(good.replace("We kijken.", "x".repeat(10_001))), 422, "tooLong", "incident.body");
        Answer large = post(good + " ".repeat(MOST_BYTES));
        assertProblem(large, 413, "too-large", "");
        assertThat(large.header("X-Limit-Bytes")).isEqualTo(String.valueOf(MOST_BYTES));

        assertThat(database.number("select count(*) from status_incident")).isEqualTo(before);
    }

    @Test
    void R4_the_same_call_twice_does_something_once() {
        Http named = program.with("Idempotency-Key", UUID.randomUUID().toString());
        String document = incident("Eenmaal " + UUID.randomUUID(), "partial_outage");

        Answer first = named.post(INCIDENTS, "application/json", document);
        Answer again = named.post(INCIDENTS, "application/json", document);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertProblem(
                named.post(INCIDENTS, "application/json", incident("Anders", "partial_outage")),
                422,
                "otherCall",
                "Idempotency-Key");
        patch(first.json().getString("id"), "{\"incident\": {\"status\": \"resolved\", \"body\": \"Klaar.\"}}");
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        Answer last = Stream.generate(() -> program.get(API + "components/" + component))
                .limit(61)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        assertProblem(last, 429, "tooMany", "");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 61);
    }

    @Test
    void anybody_can_read_how_to_talk_to_it() {
        Answer description = viewer.get("/status/api/v1/openapi.json");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().getJsonObject("paths").keySet()).contains("/pages/{page}/incidents");
    }

    private String incident(String name, String status) {
        return Json.createObjectBuilder()
                .add(
                        "incident",
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("name_en", "Test")
                                .add("body", "We kijken.")
                                .add("body_en", "We are looking.")
                                .add("components", Json.createObjectBuilder().add(component, status)))
                .build()
                .toString();
    }

    private Answer post(String document) {
        return program.post(INCIDENTS, "application/json", document);
    }

    private Answer patch(String id, String document) {
        return program.send("PATCH", INCIDENTS + "/" + id, document);
    }

    private JsonObject read(String id) {
        return program.get(INCIDENTS + "/" + id).json();
    }

    /** As the public page tells programs of it, within a second by the rule. */
    private JsonObject open(String id) {
        return Eventually.get(SOON, () -> find("incidents", id));
    }

    private Optional<JsonObject> find(String list, String id) {
        return viewer.get("/status/api/v2/summary.json").json().getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("id").equals(id))
                .findFirst();
    }

    private static void assertProblem(Answer answer, int status, String kind, String place) {
        assertThat(answer.body()).contains("urn:careconnections:problem:" + kind + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (!place.isEmpty()) {
            assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("place"))
                    .isEqualTo(place);
        }
    }

    private static List<String> ids(String array) {
        try (JsonReader reader = Json.createReader(new StringReader(array))) {
            return reader.readArray().stream()
                    .map(one -> one.asJsonObject().getString("id"))
                    .toList();
        }
    }

    private static JsonObject json(String object) {
        try (JsonReader reader = Json.createReader(new StringReader(object))) {
            return reader.readObject();
        }
    }

    private Http with(String key) {
        return viewer.with("Authorization", "OAuth " + key);
    }

    /** A key of its own for each test, so that none uses up the calls of another. */
    private String key(String scope) {
        String secret = "st_"
                + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 43);
        database.execute("""
                insert into status_key (name, scope, beginning, hash, created_at, created_by, expires_at)
                values ('Proef', '%s', 'st_proef', %s, now(), (select min(id) from account), now() + interval '1 day')""".formatted(scope, hash(secret)));
        return secret;
    }

    private static String hash(String secret) {
        return "sha256(convert_to('" + secret + "', 'UTF8'))";
    }
}
