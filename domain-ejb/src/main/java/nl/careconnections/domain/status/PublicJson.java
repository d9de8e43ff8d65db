package nl.careconnections.domain.status;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collector;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Language;

/** A board as programs read it (design: status page, "Public JSON"). */
public final class PublicJson {

    private static final int NEWEST = 50;

    private final Board board;
    private final PublicPage page;
    private final Language language;
    private final ResourceBundle words;

    public PublicJson(Board board, PublicPage page, Language language) {
        this.board = board;
        this.page = page;
        this.language = language;
        this.words = ResourceBundle.getBundle("nl.careconnections.domain.status.messages", language.locale());
    }

    /** The texts by their paths, as {@code /api/v2/summary.json}. */
    public Map<String, String> all() {
        Map<String, String> found = new LinkedHashMap<>();
        put(
                found,
                "summary",
                document()
                        .add("components", components())
                        .add("incidents", stories(board.openIncidents().stream()))
                        .add("scheduled_maintenances", stories(upcomingAndActive()))
                        .add("status", status()));
        put(found, "status", document().add("status", status()));
        put(found, "components", document().add("components", components()));
        put(
                found,
                "incidents",
                document().add("incidents", stories(board.incidents().stream().limit(NEWEST))));
        put(found, "incidents/unresolved", document().add("incidents", stories(board.openIncidents().stream())));
        put(
                found,
                "scheduled-maintenances",
                document()
                        .add(
                                "scheduled_maintenances",
                                stories(board.maintenances().stream().limit(NEWEST))));
        put(
                found,
                "scheduled-maintenances/upcoming",
                document().add("scheduled_maintenances", stories(board.maintenancesToCome().stream())));
        put(
                found,
                "scheduled-maintenances/active",
                document().add("scheduled_maintenances", stories(board.maintenancesGoingOn().stream())));
        return found;
    }

    private static void put(Map<String, String> found, String name, JsonObjectBuilder document) {
        found.put("/api/v2/" + name + ".json", document.build().toString());
    }

    private Stream<Board.Story> upcomingAndActive() {
        return Stream.concat(board.maintenancesGoingOn().stream(), board.maintenancesToCome().stream());
    }

    private JsonObjectBuilder document() {
        return JSON.createObjectBuilder().add("page", page());
    }

    private JsonObject page() {
        return JSON.createObjectBuilder()
                .add("id", page.id())
                .add("name", page.name())
                .add("url", page.address().base())
                .add("time_zone", "Europe/Amsterdam")
                .add("updated_at", JsonTimes.text(board.changedAt()))
                .build();
    }

    private JsonObject status() {
        ComponentStatus worst = board.worst();
        return JSON.createObjectBuilder()
                .add("indicator", worst.indicator().code())
                .add("description", description(worst))
                .build();
    }

    /** The words of the standard; when everything is slow, that is more than partially. */
    private String description(ComponentStatus worst) {
        return switch (worst) {
            case OPERATIONAL -> "All Systems Operational";
            case UNDER_MAINTENANCE -> "Service Under Maintenance";
            case DEGRADED_PERFORMANCE, UNKNOWN ->
                board.components().stream().allMatch(component -> component.status() == worst)
                        ? "Minor Service Outage"
                        : "Partially Degraded Service";
            case PARTIAL_OUTAGE -> "Partial System Outage";
            case MAJOR_OUTAGE -> "Major System Outage";
        };
    }

    /** Groups are listed too. */
    public JsonArray components() {
        List<JsonObject> all = new ArrayList<>();
        board.components().stream()
                .filter(component -> component.group() == null)
                .forEach(component -> all.add(component(component)));
        for (Board.Group group : board.groups()) {
            List<Board.Component> members = board.components().stream()
                    .filter(component -> group.code().equals(component.group()))
                    .toList();
            all.add(group(group, members));
            members.forEach(component -> all.add(component(component)));
        }
        return all.stream().collect(array());
    }

    private JsonObject group(Board.Group group, List<Board.Component> members) {
        ComponentStatus worst = ComponentStatus.worst(
                members.stream().map(Board.Component::status).toList());
        return common(group.code(), group.name(), worst, group.createdAt(), group.changedAt(), group.position())
                .add("description", JsonValue.NULL)
                .add("showcase", false)
                .add("start_date", JsonValue.NULL)
                .add("group_id", JsonValue.NULL)
                .add("group", true)
                .add("only_show_if_degraded", false)
                .add(
                        "components",
                        members.stream()
                                .map(component -> JSON.createValue(component.code()))
                                .collect(array()))
                .build();
    }

    private JsonObject component(Board.Component component) {
        return common(
                        component.code(),
                        component.name(),
                        component.status(),
                        component.createdAt(),
                        component.changedAt(),
                        component.position())
                .add("description", described(component))
                .add("showcase", true)
                .add("start_date", component.startDate().toString())
                .add("group_id", component.group() == null ? JsonValue.NULL : JSON.createValue(component.group()))
                .add("group", false)
                .add("only_show_if_degraded", component.onlyWhenDegraded())
                .build();
    }

    private JsonObjectBuilder common(
            String code, Words name, ComponentStatus status, Instant created, Instant changed, int position) {
        return JSON.createObjectBuilder()
                .add("id", code)
                .add("name", name.in(language))
                .add("status", status.code())
                .add("created_at", JsonTimes.text(created))
                .add("updated_at", JsonTimes.text(changed))
                .add("position", position + 1)
                .add("page_id", page.id());
    }

    private JsonValue described(Board.Component component) {
        String description = component.description().in(language);
        if (component.status() == ComponentStatus.UNKNOWN) {
            String unknown = "status unknown since " + JsonTimes.text(component.since());
            return JSON.createValue(description.isEmpty() ? unknown : description + " (" + unknown + ")");
        }
        return description.isEmpty() ? JsonValue.NULL : JSON.createValue(description);
    }

    /** The page as messages to programs name it. */
    public JsonObject pageNews() {
        JsonObject status = status();
        JsonObject named = JSON.createObjectBuilder()
                .add("id", page.id())
                .add("status_indicator", status.getString("indicator"))
                .add("status_description", status.getString("description"))
                .build();
        return JSON.createObjectBuilder().add("page", named).build();
    }

    /** A message to programs about an incident or a maintenance. */
    public JsonObject storyNews(Board.Story story) {
        return JSON.createObjectBuilder(pageNews())
                .add("incident", story(story))
                .build();
    }

    /** A message to programs about a component that changed. */
    public JsonObject componentNews(
            Board.Component component, String id, ComponentStatus before, ComponentStatus now, Instant at) {
        JsonObject update = JSON.createObjectBuilder()
                .add("old_status", before.code())
                .add("new_status", now.code())
                .add("created_at", JsonTimes.text(at))
                .add("component_type", "Component")
                .add("id", id)
                .add("component_id", component.code())
                .build();
        return JSON.createObjectBuilder(pageNews())
                .add("component", component(component))
                .add("component_update", update)
                .build();
    }

    private JsonArray stories(Stream<Board.Story> stories) {
        return stories.map(this::story).collect(array());
    }

    /** An incident or a maintenance as the standard has it; webhooks send the same. */
    public JsonObject story(Board.Story story) {
        JsonObjectBuilder built = JSON.createObjectBuilder()
                .add("id", story.code())
                .add("name", story.title().in(language))
                .add("status", story.phase().code())
                .add("created_at", JsonTimes.text(story.createdAt()))
                .add("updated_at", JsonTimes.text(story.changedAt()))
                .add("monitoring_at", JsonTimes.value(story.monitoringAt()))
                .add("resolved_at", JsonTimes.value(story.resolvedAt()))
                .add("impact", story.impact().code())
                .add("shortlink", page.address().absolute(language, "/incidents/" + story.code()))
                .add("started_at", JsonTimes.text(story.startedAt()))
                .add("page_id", page.id())
                .add(
                        "incident_updates",
                        story.updates().stream()
                                .map(update -> update(story, update))
                                .collect(array()))
                .add("components", touched(story));
        if (story.kind() == Kind.MAINTENANCE) {
            built.add("scheduled_for", JsonTimes.text(story.scheduledFrom()))
                    .add("scheduled_until", JsonTimes.text(story.scheduledUntil()));
        }
        return built.build();
    }

    /** Components that are retired since are told about no more. */
    private JsonArray touched(Board.Story story) {
        return story.components().stream()
                .flatMap(touched -> board.components().stream()
                        .filter(component -> component.code().equals(touched.code())))
                .map(this::component)
                .collect(array());
    }

    private JsonObject update(Board.Story story, Board.Update update) {
        return JSON.createObjectBuilder()
                .add("id", update.code())
                .add("status", update.phase().code())
                .add("body", body(update))
                .add("incident_id", story.code())
                .add("created_at", JsonTimes.text(update.createdAt()))
                .add("updated_at", JsonTimes.text(update.changedAt()))
                .add("display_at", JsonTimes.text(update.shownAt()))
                .add("affected_components", changes(update))
                .add("deliver_notifications", update.notified())
                .add("custom_tweet", JsonValue.NULL)
                .add("tweet_id", JsonValue.NULL)
                .build();
    }

    /** What still works and how to go on safely are part of what is told. */
    private String body(Board.Update update) {
        StringBuilder body = new StringBuilder(update.text().in(language));
        if (!update.works().isEmpty()) {
            body.append("\n\n")
                    .append(words.getString("works"))
                    .append(' ')
                    .append(update.works().in(language));
        }
        if (!update.workaround().isEmpty()) {
            body.append("\n\n")
                    .append(words.getString("workaround"))
                    .append(": ")
                    .append(update.workaround().in(language));
        }
        return body.toString();
    }

    private JsonValue changes(Board.Update update) {
        boolean none = update.changes().isEmpty() || update.phase() == Phase.POSTMORTEM;
        return none
                ? JsonValue.NULL
                : update.changes().stream()
                        .map(change -> JSON.createObjectBuilder()
                                .add("code", change.code())
                                .add("name", change.name().in(language))
                                .add("old_status", change.before().code())
                                .add("new_status", change.now().code())
                                .build())
                        .collect(array());
    }

    private static Collector<JsonValue, JsonArrayBuilder, JsonArray> array() {
        return Collector.of(
                JSON::createArrayBuilder, JsonArrayBuilder::add, JsonArrayBuilder::addAll, JsonArrayBuilder::build);
    }
}
