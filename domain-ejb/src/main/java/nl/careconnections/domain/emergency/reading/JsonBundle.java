package nl.careconnections.domain.emergency.reading;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.medication.Fault;

/** A Bundle in JSON. */
final class JsonBundle {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private final List<RawResource> resources = new ArrayList<>();

    private JsonBundle() {}

    static List<RawResource> read(byte[] document) throws Malformed {
        JsonBundle bundle = new JsonBundle();
        bundle.readBundle(parse(document));
        return bundle.resources;
    }

    private static JsonObject parse(byte[] document) throws Malformed {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(document))) {
            return reader.readObject();
        } catch (RuntimeException notJson) {
            // Numbers that are too long or too large are refused each in its own way.
            throw new Malformed("Bundle", Fault.DAMAGED, "not well-formed JSON: " + notJson.getMessage());
        }
    }

    private void readBundle(JsonObject root) throws Malformed {
        if (!"Bundle".equals(string(root, "resourceType"))) {
            throw new Malformed("resourceType", Fault.OTHER_DOCUMENT, "not a FHIR Bundle");
        }
        RawBundle.checkBundle(root.keySet());
        JsonValue entries = root.getOrDefault("entry", JsonValue.EMPTY_JSON_ARRAY);
        if (!(entries instanceof JsonArray list)) {
            throw new Malformed("Bundle.entry", Fault.WRONG_FORM, "not an array");
        }
        for (int place = 0; place < list.size(); place++) {
            if (!(list.get(place) instanceof JsonObject entry)) {
                throw new Malformed("Bundle.entry[" + place + "]", Fault.WRONG_FORM, "not an object");
            }
            readEntry(place, entry);
        }
    }

    private void readEntry(int place, JsonObject entry) throws Malformed {
        RawBundle.checkEntry(place, entry.keySet());
        JsonValue resource = entry.get("resource");
        if (resource == null) {
            return;
        }
        if (!(resource instanceof JsonObject object)
                || string(object, "resourceType").isEmpty()) {
            throw new Malformed("Bundle.entry[" + place + "].resource", Fault.WRONG_FORM, "not a resource");
        }
        add(string(entry, "fullUrl"), object, Optional.empty());
    }

    private void add(String fullUrl, JsonObject object, Optional<String> host) {
        String type = string(object, "resourceType");
        String name = RawBundle.isRead(type)
                ? read(fullUrl, type, object, host).source().name()
                : type;
        if (object.get("contained") instanceof JsonArray contained) {
            for (JsonValue value : contained) {
                if (value instanceof JsonObject inner
                        && !string(inner, "resourceType").isEmpty()) {
                    add("", inner, Optional.of(name));
                }
            }
        }
    }

    private RawResource read(String fullUrl, String type, JsonObject object, Optional<String> host) {
        JsonObject plain = BUILDERS.createObjectBuilder(object).remove("text").build();
        Node root = node(type, plain, type);
        List<Flaw> flaws = new ArrayList<>(JsonTypes.flaws(type, plain));
        flaws.addAll(RawBundle.commonFlaws(root));
        RawResource resource = new RawResource(
                resources.size(), type, fullUrl, root, host, RawBundle.unlessAstronomic(root, plain.toString()), flaws);
        resources.add(resource);
        return resource;
    }

    private static Node node(String name, JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            List<Node> children = new ArrayList<>();
            object.forEach((key, child) -> {
                String childPath = path + "." + key;
                if (child instanceof JsonArray list) {
                    for (int place = 0; place < list.size(); place++) {
                        String own = list.size() > 1 ? childPath + "[" + place + "]" : childPath;
                        children.add(node(key, list.get(place), own));
                    }
                } else {
                    children.add(node(key, child, childPath));
                }
            });
            Optional<String> url = Optional.of(string(object, "url")).filter(text -> !text.isEmpty());
            return new Node(name, Optional.empty(), url, children, path);
        }
        String text = value instanceof JsonString string ? string.getString() : String.valueOf(value);
        return new Node(name, Optional.of(text), Optional.empty(), List.of(), path);
    }

    private static String string(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }
}
