package nl.careconnections.status.manage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The OpenAPI document, written by hand, says what the code does. */
class DescriptionTest {

    private static final Set<String> SAID_OTHERWISE = Set.of(
            "notAllowed",
            "startFuture",
            "startTooLongAgo",
            "tooLong",
            "reminder",
            "notOver",
            "endBeforeStart",
            "endFuture");

    private final JsonObject description = read(DescriptionResource.text());

    @Test
    void every_operation_is_described_and_no_other_is() {
        Set<String> described = new TreeSet<>();
        description
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> described.add(method + " " + path)));

        assertThat(operations()).isEqualTo(described);
    }

    private static Set<String> operations() {
        Set<String> found = new TreeSet<>();
        for (Class<?> type : new ManageApplication().getClasses()) {
            if (type.isAnnotationPresent(Path.class)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !verb(method).isEmpty())
                        .forEach(method -> found.add(verb(method) + path(type) + path(method)));
            }
        }
        return found;
    }

    /** Without the pattern that a name has to fit. */
    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static String verb(Method method) {
        return Stream.of(GET.class, POST.class, PATCH.class, PUT.class)
                .filter(method::isAnnotationPresent)
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT) + " ")
                .findFirst()
                .orElse("");
    }

    @Test
    void every_member_that_is_described_is_taken_and_may_be_left_out() {
        JsonObject members = description
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("IncidentDocument")
                .getJsonObject("properties")
                .getJsonObject("incident")
                .getJsonObject("properties");
        JsonObjectBuilder absent = Json.createObjectBuilder();
        members.keySet().forEach(absent::addNull);
        String nothing =
                Json.createObjectBuilder().add("incident", absent).build().toString();

        assertThat(StoryDocument.parse(nothing.getBytes(StandardCharsets.UTF_8)).affected())
                .isEmpty();
        assertThat(members.keySet()).isEqualTo(StoryDocument.MEMBERS);
    }

    @Test
    void every_refusal_in_words_is_described() {
        Set<String> described = new TreeSet<>();
        description
                .getJsonObject("components")
                .getJsonObject("responses")
                .values()
                .forEach(response -> described.addAll(response.asJsonObject()
                        .getOrDefault("x-problem-types", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .keySet()));

        assertThat(ResourceBundle.getBundle("nl.careconnections.status.manage.problems", Locale.ENGLISH)
                        .keySet())
                .map(key -> key.replace("status.", "").replace('.', '-'))
                .allMatch(kind -> described.contains(kind) || SAID_OTHERWISE.contains(kind));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
