package nl.careconnections.domain.notification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;

/** Text messages through an HTTP gateway that takes the JSON of CM.com's Business Messaging API. */
final class CmSmsGateway implements SmsGateway {

    private final JsonPost post;
    private final URI address;
    private final String token;
    private final String sender;

    CmSmsGateway(JsonPost post, URI address, String token, String sender) {
        this.post = post;
        this.address = address;
        this.token = token;
        this.sender = sender;
    }

    @Override
    public SendingOutcome send(String number, String text) {
        JsonObject message = Json.createObjectBuilder()
                .add("from", sender)
                .add(
                        "to",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("number", number)))
                .add("body", Json.createObjectBuilder().add("type", "auto").add("content", text))
                .build();
        return post.send(
                address,
                Json.createObjectBuilder()
                        .add(
                                "messages",
                                Json.createObjectBuilder()
                                        .add(
                                                "authentication",
                                                Json.createObjectBuilder().add("producttoken", token))
                                        .add("msg", Json.createArrayBuilder().add(message)))
                        .build());
    }
}
