package nl.careconnections.domain.notification;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import java.net.URI;

/** Text messages to the catcher that {@code ./start} runs, so that no telephone rings while somebody tries things out. */
final class CatcherSmsGateway implements SmsGateway {

    private final JsonPost post;
    private final URI address;

    CatcherSmsGateway(JsonPost post, URI address) {
        this.post = post;
        this.address = address;
    }

    @Override
    public SendingOutcome send(String number, String text) {
        return post.send(
                address,
                JSON.createObjectBuilder().add("to", number).add("text", text).build());
    }
}
