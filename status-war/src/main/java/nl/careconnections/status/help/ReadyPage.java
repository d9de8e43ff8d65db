package nl.careconnections.status.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A page as bytes, its places ({@code ${NAME}}) filled once with settings. */
final class ReadyPage {

    private final byte[] bytes;

    ReadyPage(String resource, Map<String, String> settings) {
        String text = read(resource);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            text = text.replace("${" + setting.getKey() + "}", escape(setting.getValue()));
        }
        bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static String read(String resource) {
        try (InputStream stream = ReadyPage.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
