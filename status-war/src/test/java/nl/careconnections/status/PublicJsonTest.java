package nl.careconnections.status;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.PublicJson;
import nl.careconnections.status.page.Face;
import org.junit.jupiter.api.Test;

/** The shape that real clients insist on (design: status page, "Public JSON"). */
class PublicJsonTest {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");

    private final Map<String, String> texts =
            json(SampleBoard.full(), Language.NL).all();

    @Test
    void every_document_begins_with_the_page() {
        assertThat(texts.keySet())
                .containsExactlyInAnyOrder(
                        "/api/v2/summary.json",
                        "/api/v2/status.json",
                        "/api/v2/components.json",
                        "/api/v2/incidents.json",
                        "/api/v2/incidents/unresolved.json",
                        "/api/v2/scheduled-maintenances.json",
                        "/api/v2/scheduled-maintenances/upcoming.json",
                        "/api/v2/scheduled-maintenances/active.json");
        assertThat(texts.values()).allSatisfy(text -> {
            assertThat(text).startsWith("{\"page\":{");
            assertThat(read(text).getJsonObject("page").keySet())
                    .containsExactly("id", "name", "url", "time_zone", "updated_at");
        });
    }

    @Test
    void the_summary_has_what_is_not_over() {
        JsonObject summary = document("summary");

        assertThat(summary.keySet())
                .containsExactly("page", "components", "incidents", "scheduled_maintenances", "status");
        assertThat(summary.getJsonArray("incidents").getValuesAs(JsonObject.class))
                .extracting(story -> story.getString("id"))
                .containsExactly(SampleBoard.INCIDENT);
        assertThat(summary.getJsonArray("scheduled_maintenances").getValuesAs(JsonObject.class))
                .extracting(story -> story.getString("id"))
                .containsExactly(SampleBoard.MAINTENANCE);
        assertThat(summary.getJsonObject("status").getString("indicator")).isEqualTo("major");
        assertThat(summary.getJsonObject("status").getString("description")).isEqualTo("Partial System Outage");
    }

    @Test
    void a_component_has_every_field_and_groups_stand_among_them() {
        var components = document("components").getJsonArray("components").getValuesAs(JsonObject.class);

        assertThat(components)
                .hasSize(4)
                .allSatisfy(component -> assertThat(component.keySet())
                        .contains(
                                "id",
                                "name",
                                "status",
                                "created_at",
                                "updated_at",
                                "position",
                                "description",
                                "showcase",
                                "start_date",
                                "group_id",
                                "page_id",
                                "group",
                                "only_show_if_degraded"));
        JsonObject group = components.stream()
                .filter(component -> component.getBoolean("group"))
                .findFirst()
                .orElseThrow();
        assertThat(group.getJsonArray("components")).hasSize(2);
    }

    @Test
    void unknown_is_told_as_degraded_with_since_when() {
        JsonObject unknown = document("components").getJsonArray("components").getValuesAs(JsonObject.class).stream()
                .filter(component -> component.getString("name").equals("Apotheken"))
                .findFirst()
                .orElseThrow();

        assertThat(unknown.getString("status")).isEqualTo("degraded_performance");
        assertThat(unknown.getString("description")).isEqualTo("status unknown since 2026-10-09T07:51:46.000Z");
    }

    @Test
    void an_incident_has_every_field_with_the_newest_update_first() {
        JsonObject incident =
                document("incidents/unresolved").getJsonArray("incidents").getJsonObject(0);

        assertThat(incident.keySet())
                .containsExactly(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "monitoring_at",
                        "resolved_at",
                        "impact",
                        "shortlink",
                        "started_at",
                        "page_id",
                        "incident_updates",
                        "components");
        assertThat(incident.get("resolved_at")).isEqualTo(JsonValue.NULL);
        assertThat(incident.getString("shortlink")).isEqualTo("https://status.example.nl/incidents/incident0001");
        JsonObject update = incident.getJsonArray("incident_updates").getJsonObject(0);
        assertThat(update.getString("status")).isEqualTo("identified");
        assertThat(update.keySet())
                .containsExactly(
                        "id",
                        "status",
                        "body",
                        "incident_id",
                        "created_at",
                        "updated_at",
                        "display_at",
                        "affected_components",
                        "deliver_notifications",
                        "custom_tweet",
                        "tweet_id");
        assertThat(update.getJsonArray("affected_components").getJsonObject(0).keySet())
                .isEqualTo(Set.of("code", "name", "old_status", "new_status"));
    }

    @Test
    void a_maintenance_adds_its_window() {
        JsonObject maintenance = document("scheduled-maintenances/upcoming")
                .getJsonArray("scheduled_maintenances")
                .getJsonObject(0);

        assertThat(maintenance.getString("scheduled_for")).isEqualTo("2026-10-15T07:51:46.000Z");
        assertThat(maintenance.getString("scheduled_until")).isEqualTo("2026-10-15T09:51:46.000Z");
    }

    @Test
    void moments_have_three_digits_and_one_offset() {
        texts.values().forEach(text -> {
            var found =
                    Pattern.compile("\"[a-z_]+(_at|_for|_until)\":\"([^\"]+)\"").matcher(text);
            while (found.find()) {
                assertThat(found.group(2)).matches(MOMENT);
            }
        });
    }

    @Test
    void a_quiet_page_says_so() {
        Board quiet = SampleBoard.quiet();

        assertThat(read(json(quiet, Language.EN).all().get("/api/v2/status.json"))
                        .getJsonObject("status")
                        .getString("description"))
                .isEqualTo("All Systems Operational");
    }

    private JsonObject document(String name) {
        return read(texts.get("/api/v2/" + name + ".json"));
    }

    private static JsonObject read(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static PublicJson json(Board board, Language language) {
        Face face = SampleBoard.face(language);
        return new PublicJson(board, face.page(), language);
    }
}
