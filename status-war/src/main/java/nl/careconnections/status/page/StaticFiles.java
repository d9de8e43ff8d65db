package nl.careconnections.status.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Style sheets, drawing and script of the page; the sheets come as one, so that a phone asks once. */
final class StaticFiles {

    private static final List<String> SHEETS = List.of("tokens.css", "base.css", "status.css", "print.css");

    private StaticFiles() {}

    static Map<String, Ready> all() {
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        SHEETS.forEach(name -> sheets.writeBytes(read(name)));
        return Map.of(
                "/look/all.css",
                Ready.of(sheets.toByteArray(), MediaKind.STYLE, null),
                "/look/live.js",
                Ready.of(read("live.js"), MediaKind.SCRIPT, null),
                "/look/favicon.svg",
                Ready.of(read("favicon.svg"), MediaKind.IMAGE, null));
    }

    private static byte[] read(String name) {
        try (InputStream file = StaticFiles.class.getResourceAsStream("look/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
