package nl.careconnections.domain.status;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Moments as real clients insist on them: three digits after the second, and the same offset everywhere. */
public final class JsonTimes {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    private JsonTimes() {}

    public static String text(Instant at) {
        return FORMAT.format(at);
    }

    static JsonValue value(Instant at) {
        return at == null ? JsonValue.NULL : JSON.createValue(text(at));
    }
}
