package nl.careconnections.noodportaal.api;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.UUID;
import nl.careconnections.domain.emergency.delivery.CompletedSnapshot;
import nl.careconnections.domain.emergency.delivery.ReceivedClient;

/** What a delivery is answered with. */
final class AnswerDocuments {

    private AnswerDocuments() {}

    static JsonObject begun(UUID id) {
        return JSON.createObjectBuilder().add("id", id.toString()).build();
    }

    static JsonObject received(ReceivedClient received) {
        JsonArrayBuilder quarantined = JSON.createArrayBuilder();
        received.quarantined()
                .forEach(part -> quarantined.add(JSON.createObjectBuilder()
                        .add("resource", part.resource())
                        .add("path", part.path())
                        .add("reason", part.reason())));
        return JSON.createObjectBuilder()
                .add("client", received.client())
                .add("status", received.status())
                .add("quarantined", quarantined)
                .build();
    }

    static JsonObject completed(CompletedSnapshot completed) {
        return JSON.createObjectBuilder()
                .add("takenAt", completed.takenAt().toString())
                .add("validUntil", completed.validUntil().toString())
                .add("printed", completed.printed())
                .add("quarantined", completed.quarantined())
                .build();
    }
}
