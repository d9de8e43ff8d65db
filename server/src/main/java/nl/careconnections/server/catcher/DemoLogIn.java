package nl.careconnections.server.catcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Somebody invented whom a person trying the product can be.
 *
 * @param secret of the authenticator app in Base32; empty for who gets codes by mail
 */
public record DemoLogIn(String name, String role, String email, String password, String secret) {

    /** Those the application wrote with its demo data; none while the file is not there or half written. */
    public static List<DemoLogIn> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Reader text = Files.newBufferedReader(file);
                JsonReader reader = Json.createReader(text)) {
            return reader.readObject().getJsonArray("people").getValuesAs(JsonObject.class).stream()
                    .map(DemoLogIn::of)
                    .toList();
        } catch (IOException | JsonException e) {
            return List.of();
        }
    }

    public boolean hasApp() {
        return !secret.isEmpty();
    }

    /** The code that the authenticator app would show; empty for who has none. */
    public String codeAt(Instant moment) {
        return hasApp() ? OneTimeCode.of(secret, moment) : "";
    }

    /** How long the code of this moment still holds. */
    public static long secondsLeft(Instant moment) {
        return OneTimeCode.secondsLeft(moment);
    }

    private static DemoLogIn of(JsonObject json) {
        return new DemoLogIn(
                json.getString("name"),
                json.getString("role"),
                json.getString("email"),
                json.getString("password"),
                json.getString("secret", ""));
    }
}
