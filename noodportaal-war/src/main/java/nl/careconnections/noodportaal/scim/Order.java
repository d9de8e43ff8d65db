package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sorts by the first value of an attribute, capitals or not; those without come last (RFC 7644, 3.4.2.3). */
final class Order {

    private Order() {}

    static void sort(List<ObjectNode> documents, Path by, boolean descending) throws ScimException {
        Comparator<Keyed> ascending = Comparator.comparing(Keyed::key);
        List<Keyed> keyed = new ArrayList<>();
        for (ObjectNode document : documents) {
            keyed.add(new Keyed(key(document, by), document));
        }
        Comparator<Keyed> order = descending ? ascending.reversed() : ascending;
        keyed.sort(
                Comparator.<Keyed, Boolean>comparing(document -> document.key().isEmpty())
                        .thenComparing(order));
        documents.clear();
        keyed.forEach(entry -> documents.add(entry.document()));
    }

    private static String key(ObjectNode document, Path by) throws ScimException {
        List<JsonNode> values = JsonUtils.findMatchingPaths(by, document);
        return values.isEmpty() ? "" : first(values.get(0)).asText().toLowerCase(Locale.ROOT);
    }

    /** Of a list the value that is primary, or the first. */
    private static JsonNode first(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return value;
        }
        JsonNode chosen = value.get(0);
        for (JsonNode element : value) {
            if (element.path("primary").asBoolean()) {
                chosen = element;
            }
        }
        return chosen.isObject() ? chosen.path("value") : chosen;
    }

    private record Keyed(String key, ObjectNode document) {}
}
