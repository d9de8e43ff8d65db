package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what is due. Nothing is sent inside a transaction; a message that fails for now is tried again with growing
 * pauses for four days (assurance R2).
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int BATCH = 20;
    private static final Duration LONGEST_SENDING = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(4);

    @Inject
    OutboxClaims claims;

    @Inject
    MailServer mailServer;

    @Inject
    SmsGateway smsGateway;

    @Inject
    MessageTexts texts;

    @Inject
    MailAttachments attachments;

    @Inject
    Clock clock;

    /** Sends all that is due now, batch by batch. */
    public void sendDue() {
        List<QueuedMessage> claimed;
        do {
            claimed = claims.claim(BATCH);
            try (MailConversation conversation = mailServer.conversation()) {
                claimed.forEach(message -> send(message, conversation));
            }
        } while (claimed.size() == BATCH);
    }

    /** What is about to lose its lease is left to whoever claims it next, so that nobody gets it twice. */
    private void send(QueuedMessage message, MailConversation conversation) {
        if (clock.instant().isAfter(message.leaseUntil().minus(LONGEST_SENDING))) {
            return;
        }
        SendingOutcome outcome = attempt(message, conversation::send);
        Instant now = clock.instant();
        boolean outOfPatience = now.isAfter(message.queuedAt().plus(PATIENCE));
        DeliveryState state = switch (outcome.result()) {
            case DELIVERED -> DeliveryState.SENT;
            case REFUSED -> DeliveryState.REFUSED;
            case TRY_AGAIN -> outOfPatience ? DeliveryState.GIVEN_UP : DeliveryState.WAITING;
        };
        Instant dueAt = state == DeliveryState.WAITING ? now.plus(pauseAfter(message.attempts())) : now;
        if (!claims.settle(message, state, dueAt, outcome.answer())) {
            LOG.log(
                    Level.WARNING,
                    "Message {0} took longer than its lease; another node may send it again",
                    message.id());
        }
        if (message.attachment() != null && state != DeliveryState.WAITING) {
            attachments.clear();
        }
    }

    SendingOutcome attempt(QueuedMessage message) {
        return attempt(message, mailServer::send);
    }

    private SendingOutcome attempt(QueuedMessage message, Function<QueuedMessage, SendingOutcome> mails) {
        try {
            return switch (message.channel()) {
                case MAIL -> mails.apply(message);
                case SMS -> smsGateway.send(message.recipient(), texts.text(message));
            };
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Message " + message.id() + " could not be sent");
            return SendingOutcome.tryAgain(e.getClass().getSimpleName());
        }
    }

    /** Doubles with each attempt, up to an hour, half of it by chance so that nodes and messages spread out. */
    private static Duration pauseAfter(int attempts) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), FIRST_PAUSE.toSeconds() << Math.min(attempts, 20));
        return Duration.ofSeconds(seconds / 2 + ThreadLocalRandom.current().nextLong(seconds / 2 + 1));
    }
}
