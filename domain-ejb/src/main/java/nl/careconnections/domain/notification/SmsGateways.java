package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the way out for text messages from the settings; without one, messages wait and staff see why. */
@ApplicationScoped
class SmsGateways {

    @Inject
    JsonPost post;

    @Inject
    @ConfigProperty(name = "SMS_CATCHER_URL")
    Optional<URI> catcher;

    @Inject
    @ConfigProperty(name = "SMS_URL")
    Optional<URI> gateway;

    @Inject
    @ConfigProperty(name = "SMS_TOKEN")
    Optional<String> token;

    @Inject
    @ConfigProperty(name = "SMS_FROM")
    String sender;

    @Produces
    @ApplicationScoped
    SmsGateway gateway() {
        if (catcher.isPresent()) {
            return new CatcherSmsGateway(post, catcher.get());
        }
        if (gateway.isPresent()) {
            return new CmSmsGateway(post, gateway.get(), token.orElse(""), sender);
        }
        return (number, text) -> SendingOutcome.tryAgain("no SMS gateway is configured (SMS_URL)");
    }
}
