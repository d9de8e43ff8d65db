package nl.careconnections.server.catcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** One text message as it came in. */
record CaughtText(long id, Instant at, String to, String text) {

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("receivedAt", at.toString())
                .add("to", to)
                .add("text", text)
                .build();
    }
}
