package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The attributes of a delivered document, each with its place, so that a refusal can name it. */
final class Attributes {

    private final ObjectNode node;
    private final String place;

    private Attributes(ObjectNode node, String place) {
        this.node = node;
        this.place = place;
    }

    static Attributes of(ObjectNode document) {
        return new Attributes(document, "");
    }

    /**
     * A slip of the pen must not go unnoticed: {@code phoneNumber} instead of {@code phoneNumbers} would leave somebody without
     * second channel.
     *
     * @param known in small letters; extensions by their URN are left alone
     * @throws BadRequestException naming an attribute that is none of these
     */
    void requireOnly(Set<String> known) throws BadRequestException {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String small = name.toLowerCase(Locale.ROOT);
            if (!known.contains(small) && !small.startsWith("urn:")) {
                throw BadRequestException.invalidSyntax("There is no attribute " + name + ".");
            }
        }
    }

    /** Empty where it is absent or null. */
    String text(String name) throws BadRequestException {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw wrong(name, "a string");
        }
        return value.textValue();
    }

    /** Some systems write it as a string. */
    boolean flag(String name, boolean otherwise) throws BadRequestException {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return otherwise;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(name, "true or false");
        }
        return text.equals("true");
    }

    /** Without members where it is absent or null. */
    Attributes object(String name) throws BadRequestException {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return new Attributes(ScimJson.object(), placeOf(name));
        }
        if (value instanceof ObjectNode object) {
            return new Attributes(object, placeOf(name));
        }
        throw wrong(name, "an object");
    }

    /** Nothing where it is absent or null; a single object counts as an array of one. */
    List<Attributes> objects(String name) throws BadRequestException {
        JsonNode value = node.get(name);
        if (isAbsent(value)) {
            return List.of();
        }
        if (value instanceof ObjectNode object) {
            return List.of(new Attributes(object, placeOf(name) + "[0]"));
        }
        if (!value.isArray()) {
            throw wrong(name, "an array of objects");
        }
        List<Attributes> objects = new ArrayList<>();
        for (JsonNode element : value) {
            String where = placeOf(name) + "[" + objects.size() + "]";
            if (!(element instanceof ObjectNode object)) {
                throw BadRequestException.invalidValue(where + " must be an object.");
            }
            objects.add(new Attributes(object, where));
        }
        return objects;
    }

    BadRequestException wrong(String name, String kind) {
        return BadRequestException.invalidValue(placeOf(name) + " must be " + kind + ".");
    }

    private static boolean isAbsent(JsonNode value) {
        return value == null || value.isNull();
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
