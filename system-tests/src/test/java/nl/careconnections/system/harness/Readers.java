package nl.careconnections.system.harness;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others, run as they are: the npm client of status pages, a news reader's parser, the checker of HTML. */
public final class Readers {

    private static final int SECONDS = 300;

    private final Path folder =
            Project.target().resolve(System.getProperty("fork", "run")).resolve("readers");

    /** Installs what {@code src/test/readers} names, from the npm registry, as its lock file has it. */
    public Readers() {
        try {
            Files.createDirectories(folder);
            for (String file : List.of("package.json", "package-lock.json", "statuspage.js", "feed.py")) {
                Files.copy(
                        Project.root().resolve("system-tests/src/test/readers").resolve(file),
                        folder.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.exists(folder.resolve("node_modules/.package-lock.json"))) {
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    /** What the client {@code statuspage.io} makes of a status page. */
    public JsonObject statuspage(String url) {
        return json(run("node", "statuspage.js", url));
    }

    /** What {@code feedparser} makes of a feed. */
    public JsonObject feed(String url) {
        return json(run("/usr/bin/python3", "feed.py", url));
    }

    /** What the Nu Html Checker says against pages; empty when they are valid. */
    public List<String> html(List<String> pages) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    "node_modules/vnu-jar/build/dist/vnu.jar",
                    "--format",
                    "json",
                    "--stdout",
                    "--exit-zero-always"));
            for (String page : pages) {
                Path file = Files.createTempFile(folder, "page", ".html");
                Files.writeString(file, page);
                command.add(file.toString());
            }
            return json(run(command.toArray(String[]::new))).getJsonArray("messages").stream()
                    .map(JsonValue::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private String run(String... command) {
        try {
            File said = Files.createTempFile(folder, "said", ".txt").toFile();
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " did not end");
            }
            String text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
