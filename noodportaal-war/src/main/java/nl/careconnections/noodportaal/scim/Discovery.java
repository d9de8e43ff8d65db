package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.shared.NotFound;

/** What the service tells of itself (RFC 7643, 5 to 7). */
final class Discovery {

    private final Address address;

    Discovery(Address address) {
        this.address = address;
    }

    ObjectNode serviceProviderConfig() {
        return (ObjectNode) read("service-provider-config.json");
    }

    ObjectNode resourceTypes() {
        return list(read("resource-types.json"));
    }

    /** @throws NotFound for another name */
    ObjectNode resourceType(String id) {
        return one(read("resource-types.json"), id);
    }

    ObjectNode schemas() {
        return list(read("schemas.json"));
    }

    /** @throws NotFound for another name */
    ObjectNode schema(String urn) {
        return one(read("schemas.json"), urn);
    }

    private static ObjectNode list(JsonNode resources) {
        ObjectNode list = ScimJson.object();
        list.set("schemas", ScimJson.array().add(Schemas.LIST));
        list.put("totalResults", resources.size())
                .put("startIndex", 1)
                .put("itemsPerPage", resources.size())
                .set("Resources", (ArrayNode) resources);
        return list;
    }

    private static ObjectNode one(JsonNode resources, String id) {
        for (JsonNode resource : resources) {
            if (resource.path("id").asText().equalsIgnoreCase(id)) {
                return (ObjectNode) resource;
            }
        }
        throw new NotFound();
    }

    private JsonNode read(String name) {
        try (InputStream stream = Discovery.class.getResourceAsStream(name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("BASE/", address.of(""));
            return JsonUtils.getObjectReader().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
