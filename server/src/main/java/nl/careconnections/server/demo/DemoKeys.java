package nl.careconnections.server.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The keys of the demo's programs: its care system has one for each thing.
 *
 * @param organisation whose care system it is
 * @param status of the program that writes on the status page; empty in data of before there was one
 */
public record DemoKeys(String organisation, String accounts, String medicationIn, String listOut, String status) {

    /** Those the application wrote with its demo data; none while the file is not there. */
    public static Optional<DemoKeys> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return Optional.ofNullable(reader.readObject().getJsonObject("keys"))
                    .map(DemoKeys::of);
        } catch (IOException | JsonException e) {
            return Optional.empty();
        }
    }

    private static DemoKeys of(JsonObject keys) {
        return new DemoKeys(
                keys.getString("organisation"),
                keys.getString("ACCOUNTS"),
                keys.getString("MEDICATION_IN"),
                keys.getString("LIST_OUT"),
                keys.getString("STATUS", ""));
    }
}
