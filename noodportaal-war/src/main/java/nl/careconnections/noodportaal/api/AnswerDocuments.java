package nl.careconnections.noodportaal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.CompletedSnapshot;
import nl.careconnections.domain.emergency.delivery.ReceivedClient;

/** What a delivery is answered with. */
final class AnswerDocuments {

    private AnswerDocuments() {}

    static JsonObject begun(UUID id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }

    static JsonObject received(ReceivedClient received) {
        JsonArrayBuilder quarantined = Json.createArrayBuilder();
        received.quarantined()
                .forEach(part -> quarantined.add(Json.createObjectBuilder()
                        .add("resource", part.resource())
                        .add("path", part.path())
                        .add("reason", part.reason())));
        return Json.createObjectBuilder()
                .add("client", received.client())
                .add("status", received.status())
                .add("quarantined", quarantined)
                .build();
    }

    static JsonObject completed(CompletedSnapshot completed) {
        return Json.createObjectBuilder()
                .add("takenAt", completed.takenAt().toString())
                .add("validUntil", completed.validUntil().toString())
                .add("printed", completed.printed())
                .add("quarantined", completed.quarantined())
                .build();
    }
}
