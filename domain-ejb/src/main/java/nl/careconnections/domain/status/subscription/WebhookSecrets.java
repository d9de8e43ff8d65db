package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.account.SecretBox;

/** Secrets of webhooks, of which the database keeps what only {@code SECRET_KEY} opens. */
@ApplicationScoped
class WebhookSecrets {

    @Inject
    SecretBox box;

    byte[] close(String code, String secret) {
        return box.close(secret.getBytes(StandardCharsets.UTF_8), owner(code));
    }

    byte[] open(String code, byte[] closed) {
        return box.open(closed, owner(code));
    }

    private static String owner(String code) {
        return "status-webhook:" + code;
    }
}
