package nl.careconnections.domain.status.subscription;

import static nl.careconnections.domain.shared.JsonWriting.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import nl.careconnections.domain.status.JsonTimes;
import nl.careconnections.domain.status.PageSettings;

/** The JSON that a webhook gets: what all get, after what is its own (design: status page, "Feeds and webhooks"). */
@ApplicationScoped
class WebhookMessage {

    @Inject
    StatusLinks links;

    @Inject
    PageSettings settings;

    String body(WebhookClaims.Claimed claimed, Instant at) {
        JsonObject meta = JSON.createObjectBuilder()
                .add("unsubscribe", links.webhook(claimed.code(), claimed.language()))
                .add("documentation", settings.address().absolute(claimed.language(), "/webhooks"))
                .add("generated_at", JsonTimes.text(at))
                .build();
        JsonObjectBuilder whole = JSON.createObjectBuilder().add("meta", meta);
        try (JsonReader reader = JSON.createReader(new StringReader(claimed.content()))) {
            reader.readObject().forEach(whole::add);
        }
        return whole.build().toString();
    }
}
