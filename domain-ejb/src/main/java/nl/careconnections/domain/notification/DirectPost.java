package nl.careconnections.domain.notification;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NamedThreads;

/**
 * Sends at once, behind the request, for the hours in which there is no outbox: a code that comes tomorrow is of no use. Tried
 * three times; what still fails is lost, and its receiver asks for another one.
 */
@ApplicationScoped
public class DirectPost {

    private static final Logger LOG = Logger.getLogger(DirectPost.class.getName());
    private static final int TRIES = 3;
    private static final int SECONDS_BETWEEN = 5;
    private static final Duration OF_USE = Duration.ofMinutes(10);

    @Inject
    Postman postman;

    @Inject
    Clock clock;

    @Inject
    NamedThreads threads;

    /** Each kind has a line of its own: a mail server that hangs must not hold up text messages. */
    private Map<Channel, ScheduledExecutorService> senders;

    @PostConstruct
    void start() {
        senders = Map.of(Channel.MAIL, sender("direct-mail"), Channel.SMS, sender("direct-text"));
    }

    public void send(Mail mail) {
        send(Channel.MAIL, mail.event(), mail.to(), mail.language(), mail.template(), mail.arguments(), mail.path());
    }

    public void send(TextMessage text) {
        send(Channel.SMS, text.event(), text.to(), text.language(), text.template(), text.arguments(), text.path());
    }

    private void send(
            Channel channel,
            String event,
            String to,
            Language language,
            String template,
            List<String> arguments,
            String path) {
        QueuedMessage message = new QueuedMessage(
                numberOutsideOfOutbox(),
                event,
                to,
                channel,
                language,
                template,
                arguments,
                path,
                null,
                clock.instant(),
                0,
                null,
                null,
                Instant.MAX);
        senders.get(channel).execute(() -> attempt(message, 1));
    }

    private void attempt(QueuedMessage message, int tries) {
        if (message.queuedAt().plus(OF_USE).isBefore(clock.instant())) {
            return;
        }
        SendingOutcome outcome = postman.attempt(message);
        if (outcome.result() != SendingOutcome.Result.TRY_AGAIN) {
            return;
        }
        if (tries < TRIES) {
            senders.get(message.channel())
                    .schedule(() -> attempt(message, tries + 1), SECONDS_BETWEEN, TimeUnit.SECONDS);
        } else {
            LOG.log(Level.WARNING, "A message of {0} could not be sent: {1}", new Object[] {
                message.template(), outcome.answer()
            });
        }
    }

    /** Numbers of the outbox are above zero, and the Message-ID follows from the number. */
    private static long numberOutsideOfOutbox() {
        return -ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    private ScheduledExecutorService sender(String name) {
        return Executors.newSingleThreadScheduledExecutor(threads.of(name));
    }

    @PreDestroy
    void stop() {
        senders.values().forEach(ScheduledExecutorService::shutdown);
    }
}
