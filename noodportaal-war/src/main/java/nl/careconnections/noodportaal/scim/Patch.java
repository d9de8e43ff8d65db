package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.Locale;
import java.util.Set;

/** A list of changes (RFC 7644, 3.5.2); all of them are made, or none. */
final class Patch {

    private static final int MOST_OPERATIONS = 1000;

    private final PatchRequest request;

    private Patch(PatchRequest request) {
        this.request = request;
    }

    /**
     * @param readOnly attributes in small letters
     * @throws BadRequestException for what is no such list, and with {@code mutability} for a change of what cannot be changed
     */
    static Patch parse(ObjectNode body, Set<String> readOnly) throws ScimException {
        requireOperations(body.get("Operations"));
        try {
            PatchRequest request = JsonUtils.nodeToValue(body, PatchRequest.class);
            for (PatchOperation operation : request.getOperations()) {
                requireChangeable(operation.getPath(), readOnly);
            }
            return new Patch(request);
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
    }

    /** @param document is changed */
    ObjectNode applied(ObjectNode document) throws ScimException {
        ObjectNode before = document.deepCopy();
        GenericScimResource resource = new GenericScimResource(document);
        for (PatchOperation operation : request.getOperations()) {
            settingWhatIsThere(operation, resource.getObjectNode()).apply(resource.getObjectNode());
        }
        Primaries.settle(before, resource.getObjectNode());
        return resource.getObjectNode();
    }

    /** To add a single value where one is means to replace it (RFC 7644, 3.5.2.1); the library refuses that behind a filter. */
    private static PatchOperation settingWhatIsThere(PatchOperation operation, ObjectNode document)
            throws ScimException {
        Path path = operation.getPath();
        boolean filtered = operation.getOpType() == PatchOpType.ADD
                && path != null
                && path.size() > 1
                && path.getElement(0).getValueFilter() != null;
        return filtered && !JsonUtils.findMatchingPaths(path, document).isEmpty()
                ? PatchOperation.replace(path, operation.getJsonNode())
                : operation;
    }

    private static void requireOperations(JsonNode operations) throws BadRequestException {
        if (operations == null || !operations.isArray() || operations.isEmpty()) {
            throw BadRequestException.invalidSyntax("Operations must be an array with at least one operation.");
        }
        if (operations.size() > MOST_OPERATIONS) {
            throw BadRequestException.invalidValue("There are at most " + MOST_OPERATIONS + " operations in a patch.");
        }
        for (JsonNode operation : operations) {
            if (operation.path("op").asText().equalsIgnoreCase("remove") && !operation.hasNonNull("path")) {
                throw BadRequestException.noTarget("To remove something, name it in path.");
            }
        }
    }

    private static void requireChangeable(Path path, Set<String> readOnly) throws BadRequestException {
        if (path == null || path.isRoot()) {
            return;
        }
        String urn = path.getSchemaUrn();
        String prefix = urn == null || Schemas.isCore(urn) ? "" : urn + ":";
        String name = prefix + path.getElement(0).getAttribute();
        if (readOnly.contains(name.toLowerCase(Locale.ROOT))) {
            throw BadRequestException.mutability(path + " cannot be changed by a client.");
        }
    }

    /** The library wraps what it refuses while it reads. */
    private static ScimException refused(JsonProcessingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ScimException scim) {
                return scim;
            }
        }
        return BadRequestException.invalidSyntax(
                "An operation has op (add, remove, replace), path and, but for remove, value (RFC 7644, 3.5.2).");
    }
}
