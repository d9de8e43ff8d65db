package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which attributes are shown: {@code attributes} names those that are, {@code excludedAttributes} those that are not (RFC 7644,
 * 3.9). {@code id} and {@code schemas} always are.
 */
final class Selection {

    private static final Set<String> ALWAYS = Set.of("id", "schemas");

    private final List<Name> names;
    private final boolean excluding;

    private Selection(List<Name> names, boolean excluding) {
        this.names = names;
        this.excluding = excluding;
    }

    /**
     * @param attributes names parted by commas; {@code null} or empty for none
     * @throws BadRequestException for what is no name, and for both at once
     */
    static Selection of(String attributes, String excludedAttributes) throws BadRequestException {
        List<Name> shown = names("attributes", attributes);
        List<Name> hidden = names("excludedAttributes", excludedAttributes);
        if (!shown.isEmpty() && !hidden.isEmpty()) {
            throw BadRequestException.invalidValue("Either attributes or excludedAttributes can be given, not both.");
        }
        return shown.isEmpty() ? new Selection(hidden, true) : new Selection(shown, false);
    }

    ObjectNode of(ObjectNode document) {
        ObjectNode selected = ScimJson.object();
        for (Map.Entry<String, JsonNode> attribute : document.properties()) {
            String top = attribute.getKey().toLowerCase(Locale.ROOT);
            if (ALWAYS.contains(top)) {
                selected.set(attribute.getKey(), attribute.getValue());
            } else {
                select(selected, attribute.getKey(), attribute.getValue(), named(top));
            }
        }
        return selected;
    }

    private List<Name> named(String top) {
        return names.stream().filter(name -> name.top().equals(top)).toList();
    }

    private void select(ObjectNode selected, String attribute, JsonNode value, List<Name> named) {
        boolean whole = named.stream().anyMatch(name -> name.sub().isEmpty());
        if (named.isEmpty() ? excluding : whole && !excluding) {
            selected.set(attribute, value);
        } else if (!named.isEmpty() && !whole) {
            selected.set(attribute, parts(value, named.stream().map(Name::sub).toList()));
        }
    }

    private JsonNode parts(JsonNode value, List<String> subs) {
        if (value.isArray()) {
            ArrayNode parts = ScimJson.array();
            value.forEach(element -> parts.add(parts(element, subs)));
            return parts;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode parts = ScimJson.object();
        for (Map.Entry<String, JsonNode> sub : value.properties()) {
            if (subs.contains(sub.getKey().toLowerCase(Locale.ROOT)) != excluding) {
                parts.set(sub.getKey(), sub.getValue());
            }
        }
        return parts;
    }

    private static List<Name> names(String parameter, String list) throws BadRequestException {
        List<Name> names = new ArrayList<>();
        if (list == null || list.isBlank()) {
            return names;
        }
        for (String name : list.split(",")) {
            try {
                names.add(name(name.strip()));
            } catch (BadRequestException e) {
                throw BadRequestException.invalidValue(parameter + " holds what is no name of an attribute.");
            }
        }
        return names;
    }

    private static Name name(String text) throws BadRequestException {
        if (text.equalsIgnoreCase(Schemas.EMERGENCY)) {
            return new Name(Schemas.EMERGENCY.toLowerCase(Locale.ROOT), "");
        }
        Path path = Path.fromString(text);
        if (path.isRoot()) {
            throw BadRequestException.invalidPath(text);
        }
        String first = path.getElement(0).getAttribute().toLowerCase(Locale.ROOT);
        String urn = path.getSchemaUrn();
        if (urn != null && !Schemas.isCore(urn)) {
            return new Name(urn.toLowerCase(Locale.ROOT), first);
        }
        return new Name(
                first, path.size() > 1 ? path.getElement(1).getAttribute().toLowerCase(Locale.ROOT) : "");
    }

    /** @param sub empty for the attribute as a whole */
    private record Name(String top, String sub) {}
}
