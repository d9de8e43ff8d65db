package nl.careconnections.domain.shared;

import jakarta.json.spi.JsonProvider;

/**
 * Makes and reads JSON. {@link jakarta.json.Json} looks for its provider on the class path for each single value, which took two thirds
 * of the time in which a status page was written.
 */
public final class JsonWriting {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonWriting() {}
}
