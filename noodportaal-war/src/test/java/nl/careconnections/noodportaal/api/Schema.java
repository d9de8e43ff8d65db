package nl.careconnections.noodportaal.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds documents against the schemas of the description: as much of JSON Schema as it uses, and no more. */
final class Schema {

    private final JsonObject description;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Schema(JsonObject description) {
        this.description = description;
    }

    /** What does not fit, each with its place. */
    List<String> problems(String name, JsonValue document) {
        problems.clear();
        check(named(name), document, name);
        return List.copyOf(problems);
    }

    /** Every member that the documents had so far, as {@code Line.doses}. */
    Set<String> seen() {
        return seen;
    }

    /** Every member that a schema describes, with those of the schemas that it holds. */
    Set<String> members(String name) {
        Set<String> members = new LinkedHashSet<>();
        named(name).getJsonObject("properties").forEach((member, schema) -> {
            members.add(name + "." + member);
            schema.toString()
                    .lines()
                    .forEach(text -> description.getJsonObject("components").getJsonObject("schemas").keySet().stream()
                            .filter(other -> text.contains("/schemas/" + other + "\"") && hasMembers(other))
                            .forEach(other -> members.addAll(members(other))));
        });
        return members;
    }

    private boolean hasMembers(String name) {
        return named(name).containsKey("properties");
    }

    JsonObject named(String name) {
        return description.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    private void check(JsonObject schema, JsonValue value, String place) {
        if (schema.containsKey("$ref")) {
            String name = schema.getString("$ref").replaceAll(".*/", "");
            check(named(name), value, name);
        } else if (schema.containsKey("anyOf")) {
            check(alternative(schema.getJsonArray("anyOf"), value), value, place);
        } else {
            requireType(schema, value, place);
            requireValue(schema, value, place);
            if (value instanceof JsonObject object) {
                object(schema, object, place);
            } else if (value instanceof JsonArray array) {
                array.forEach(element -> check(schema.getJsonObject("items"), element, place + "[]"));
            }
        }
    }

    /** Of two: something or null. */
    private static JsonObject alternative(JsonArray alternatives, JsonValue value) {
        return alternatives.getJsonObject(value == JsonValue.NULL ? 1 : 0);
    }

    private void requireType(JsonObject schema, JsonValue value, String place) {
        List<String> types = schema.get("type") instanceof JsonArray several
                ? several.getValuesAs(JsonString::getString)
                : List.of(schema.getString("type"));
        if (!types.contains(type(value))) {
            problems.add(place + " is " + type(value) + " and not " + types);
        }
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> "string";
            case NUMBER -> ((JsonNumber) value).isIntegral() ? "integer" : "number";
            case TRUE, FALSE -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            case OBJECT -> "object";
        };
    }

    private void requireValue(JsonObject schema, JsonValue value, String place) {
        if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
            problems.add(place + " is none of the values: " + value);
        }
        if (schema.containsKey("pattern")
                && value instanceof JsonString text
                && !text.getString().matches(schema.getString("pattern") + ".*")) {
            problems.add(place + " does not match: " + value);
        }
    }

    private void object(JsonObject schema, JsonObject object, String place) {
        JsonObject properties = schema.getJsonObject("properties");
        schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
                .filter(name -> !object.containsKey(name))
                .forEach(name -> problems.add(place + "." + name + " is missing"));
        object.forEach((name, value) -> {
            seen.add(place + "." + name);
            if (properties.containsKey(name)) {
                check(properties.getJsonObject(name), value, place + "." + name);
            } else {
                problems.add(place + "." + name + " is not described");
            }
        });
    }
}
