package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.io.IOException;

/** JSON as SCIM has it: names of attributes in capitals or not (RFC 7643, 2.1). */
final class ScimJson {

    private ScimJson() {}

    static ObjectNode object() {
        return JsonUtils.getJsonNodeFactory().objectNode();
    }

    static ArrayNode array() {
        return JsonUtils.getJsonNodeFactory().arrayNode();
    }

    /** @throws BadRequestException for what is no JSON object */
    static ObjectNode parse(byte[] document) throws BadRequestException {
        try {
            JsonNode node = JsonUtils.getObjectReader().readTree(document);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw BadRequestException.invalidSyntax("This is no JSON document (RFC 8259).");
        }
        throw BadRequestException.invalidSyntax("The document must be a JSON object.");
    }

    static String write(JsonNode document) {
        try {
            return JsonUtils.getObjectWriter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of our own cannot be written", e);
        }
    }
}
