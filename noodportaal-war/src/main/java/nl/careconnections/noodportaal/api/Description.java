package nl.careconnections.noodportaal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The OpenAPI document. Written by hand, because the bodies are read and written member by member and refusals are problem documents:
 * annotations would say the same a second time, and less of it. {@code DescriptionTest} holds it against the code.
 */
final class Description {

    private Description() {}

    static String text() {
        try (InputStream document = Description.class.getResourceAsStream("openapi.json")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
