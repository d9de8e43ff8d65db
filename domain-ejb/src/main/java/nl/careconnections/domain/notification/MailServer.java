package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mails are handed over. */
@ApplicationScoped
class MailServer {

    @Inject
    Session session;

    @Inject
    MailComposer composer;

    @Inject
    @ConfigProperty(name = "MAIL_HOST")
    String host;

    @Inject
    @ConfigProperty(name = "MAIL_PORT")
    int port;

    @Inject
    @ConfigProperty(name = "MAIL_USER")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "MAIL_PASSWORD")
    Optional<String> password;

    /** One mail on a connection of its own. */
    SendingOutcome send(QueuedMessage message) {
        try (MailConversation conversation = conversation()) {
            return conversation.send(message);
        }
    }

    MailConversation conversation() {
        return new MailConversation(
                session,
                composer,
                transport -> transport.connect(host, port, user.orElse(null), password.orElse(null)));
    }
}
