package nl.careconnections.domain.notification;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

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
        JsonObject message = JSON.createObjectBuilder()
                .add("from", sender)
                .add(
                        "to",
                        JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("number", number)))
                .add("body", JSON.createObjectBuilder().add("type", "auto").add("content", text))
                .build();
        return post.send(
                address,
                JSON.createObjectBuilder()
                        .add(
                                "messages",
                                JSON.createObjectBuilder()
                                        .add(
                                                "authentication",
                                                JSON.createObjectBuilder().add("producttoken", token))
                                        .add("msg", JSON.createArrayBuilder().add(message)))
                        .build());
    }
}
