package nl.careconnections.noodportaal.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The members of a JSON object, each with its place in the document, so that a refusal can name it. */
final class Members {

    private final JsonObject object;
    private final String place;

    private Members(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /** @throws BadDocument for what is no JSON object */
    static Members parse(byte[] document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new Members(object, "");
            }
        } catch (JsonException e) {
            throw new BadDocument("", "This is no JSON document (RFC 8259)");
        }
        throw new BadDocument("", "The document must be a JSON object");
    }

    /** @throws BadDocument naming a member that is none of these: a slip of the pen must not go unnoticed */
    void requireOnly(Set<String> known) {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(name, "There is no member of this name; known are " + String.join(", ", known));
                });
    }

    String text(String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : absent(name, "a string");
    }

    /** Empty where it is absent or null. */
    String optionalText(String name) {
        return isAbsent(name) ? "" : text(name);
    }

    /** False where it is absent. */
    boolean flag(String name) {
        JsonValue value = object.get(name);
        if (isAbsent(name)) {
            return false;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw bad(name, "This must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw bad(name, "This must be a date as 1950-03-12");
        }
    }

    Instant moment(String name) {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeParseException e) {
            throw bad(name, "This must be a moment with its offset as 2026-10-08T09:30:00+02:00");
        }
    }

    /** {@code null} where it is absent or null. */
    Instant optionalMoment(String name) {
        return isAbsent(name) ? null : moment(name);
    }

    /** Nothing where it is absent or null. */
    byte[] optionalBytes(String name) {
        try {
            return Base64.getDecoder().decode(optionalText(name));
        } catch (IllegalArgumentException e) {
            throw bad(name, "This must be Base64 (RFC 4648)");
        }
    }

    List<Members> objects(String name) {
        if (!(object.get(name) instanceof JsonArray array)) {
            throw bad(name, "This must be an array of objects");
        }
        List<Members> members = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String element = placeOf(name) + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject member)) {
                throw new BadDocument(element, "This must be an object");
            }
            members.add(new Members(member, element));
        }
        return members;
    }

    private boolean isAbsent(String name) {
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL;
    }

    private String absent(String name, String kind) {
        throw bad(name, isAbsent(name) ? "This member is required" : "This must be " + kind);
    }

    private BadDocument bad(String name, String detail) {
        return new BadDocument(placeOf(name), detail);
    }

    private String placeOf(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
