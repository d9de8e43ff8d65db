package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.careconnections.domain.notification.SubscriptionLinks;
import nl.careconnections.domain.shared.AesGcm;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Secret;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.PageSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links by which a subscriber is known. They follow from the subscriber's code and the installation's key, so that each mail can
 * carry one and the database none.
 */
@ApplicationScoped
class StatusLinks implements SubscriptionLinks {

    private static final int MAC_BYTES = 24;

    @Inject
    PageSettings settings;

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> secretKey;

    @Override
    public String manage(String subscription, Language language) {
        return settings.address().absolute(language, "/manage/" + token(subscription));
    }

    @Override
    public String unsubscribe(String subscription, Language language) {
        return settings.address().absolute(language, "/unsubscribe/" + token(subscription));
    }

    /** The page of a webhook. */
    String webhook(String code, Language language) {
        return settings.address().absolute(language, "/webhooks/" + token(code));
    }

    String token(String code) {
        byte[] mac = AesGcm.hmac(Secret.of(secretKey.orElse("")).keyFor("status subscriptions"), code);
        return code + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, MAC_BYTES));
    }

    /** Whose link it is; empty for one that we never made. */
    Optional<String> codeOf(String token) {
        if (token.length() <= Code.LENGTH) {
            return Optional.empty();
        }
        String code = token.substring(0, Code.LENGTH);
        boolean ours = MessageDigest.isEqual(
                token(code).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(code) : Optional.empty();
    }
}
