package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a patch makes another value the primary one, the one before no longer is (RFC 7644, 3.5.2). */
final class Primaries {

    private static final String PRIMARY = "primary";

    private Primaries() {}

    /** @param after is changed */
    static void settle(ObjectNode before, ObjectNode after) {
        for (Map.Entry<String, JsonNode> attribute : after.properties()) {
            List<ObjectNode> now = in(attribute.getValue());
            List<String> then = in(before.path(attribute.getKey())).stream()
                    .map(Primaries::value)
                    .toList();
            if (now.size() > 1) {
                now.stream().filter(value -> then.contains(value(value))).forEach(value -> value.put(PRIMARY, false));
            }
        }
    }

    private static List<ObjectNode> in(JsonNode values) {
        List<ObjectNode> primaries = new ArrayList<>();
        if (values.isArray()) {
            for (JsonNode value : values) {
                if (value instanceof ObjectNode object && value.path(PRIMARY).asBoolean()) {
                    primaries.add(object);
                }
            }
        }
        return primaries;
    }

    private static String value(ObjectNode value) {
        return value.path("value").asText();
    }
}
