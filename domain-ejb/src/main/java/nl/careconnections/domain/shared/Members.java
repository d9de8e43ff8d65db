package nl.careconnections.domain.shared;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

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
import java.util.Optional;
import java.util.Set;

/** The members of a JSON object, each with its place in the document, so that a refusal can name it. */
public final class Members {

    /** RFC 3339 writes years in four digits, and databases do not know all that Java does. */
    private static final int LAST_YEAR = 9999;

    private final JsonObject object;
    private final String place;

    private Members(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /** @throws BadDocument for what is no JSON object */
    public static Members parse(byte[] document) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(document))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new Members(object, "");
            }
        } catch (JsonException e) {
            throw new BadDocument("", "This is no JSON document (RFC 8259)");
        } catch (RuntimeException e) {
            // Parsson has no exception of its own for it.
            throw new BadDocument("", "This is nested too deeply");
        }
        throw new BadDocument("", "The document must be a JSON object");
    }

    /** @throws BadDocument naming a member that is none of these: a slip of the pen must not go unnoticed */
    public void requireOnly(Set<String> known) {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(name, "There is no member of this name; known are " + String.join(", ", known));
                });
    }

    public String text(String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : absent(name, "a string");
    }

    /** Empty where it is absent or null. */
    public String optionalText(String name) {
        return isAbsent(name) ? "" : text(name);
    }

    /** False where it is absent. */
    public boolean flag(String name) {
        JsonValue value = object.get(name);
        if (isAbsent(name)) {
            return false;
        }
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw bad(name, "This must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    /** {@code null} where it is absent or null. */
    public Boolean optionalFlag(String name) {
        return isAbsent(name) ? null : Boolean.valueOf(flag(name));
    }

    /** The names of all that is there, in the order of the document. */
    public Set<String> names() {
        return object.keySet();
    }

    /** @throws BadDocument when it is no object; without members where it is absent or null */
    public Members optionalObject(String name) {
        if (isAbsent(name)) {
            return new Members(JsonValue.EMPTY_JSON_OBJECT, placeOf(name));
        }
        if (!(object.get(name) instanceof JsonObject member)) {
            throw bad(name, "This must be an object");
        }
        return new Members(member, placeOf(name));
    }

    /** None where it is absent or null. */
    public List<String> optionalTexts(String name) {
        if (isAbsent(name)) {
            return List.of();
        }
        if (!(object.get(name) instanceof JsonArray array) || !array.stream().allMatch(JsonString.class::isInstance)) {
            throw bad(name, "This must be an array of strings");
        }
        return array.getValuesAs(JsonString::getString);
    }

    /** Whether something stands there that is not null. */
    public boolean has(String name) {
        return !isAbsent(name);
    }

    /** To refuse what stands there. */
    public BadDocument refusal(String name, String detail) {
        return bad(name, detail);
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw bad(name, "This must be a date as 1950-03-12");
        }
    }

    public Instant moment(String name) {
        return instant(text(name))
                .orElseThrow(() -> bad(name, "This must be a moment with its offset as 2026-10-08T09:30:00+02:00"));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text))
                    .filter(moment -> moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code null} where it is absent or null. */
    public Instant optionalMoment(String name) {
        return isAbsent(name) ? null : moment(name);
    }

    /** Nothing where it is absent or null. */
    public byte[] optionalBytes(String name) {
        try {
            return Base64.getDecoder().decode(optionalText(name));
        } catch (IllegalArgumentException e) {
            throw bad(name, "This must be Base64 (RFC 4648)");
        }
    }

    public List<Members> objects(String name) {
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
