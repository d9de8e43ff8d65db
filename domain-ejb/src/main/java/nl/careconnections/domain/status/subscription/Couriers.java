package nl.careconnections.domain.status.subscription;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.NamedThreads;

/**
 * Brings messages to webhooks, a bounded number at a time and outside of transactions. Only the talking happens on threads of its own;
 * claiming and keeping what came of it belong to the tick, whose threads the server knows.
 */
@ApplicationScoped
public class Couriers {

    private static final Logger LOG = Logger.getLogger(Couriers.class.getName());
    private static final int AT_ONCE = 16;

    @Inject
    WebhookClaims claims;

    @Inject
    WebhookSecrets secrets;

    @Inject
    WebhookMessage messages;

    @Inject
    SafePost post;

    @Inject
    Clock clock;

    @Inject
    NamedThreads threads;

    private final Queue<Brought> brought = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private ExecutorService couriers;

    private record Brought(WebhookClaims.Claimed claimed, SafePost.Answer answer) {}

    @PostConstruct
    void start() {
        couriers = Executors.newFixedThreadPool(AT_ONCE, threads.of("webhook"));
    }

    /** Keeps what came of those before and sends the next ones. */
    public void sendDue() {
        for (Brought next = brought.poll(); next != null; next = brought.poll()) {
            claims.settle(next.claimed(), next.answer());
        }
        int free = AT_ONCE - busy.get();
        if (free > 0) {
            claims.claim(free).forEach(this::bring);
        }
    }

    private void bring(WebhookClaims.Claimed claimed) {
        busy.incrementAndGet();
        couriers.execute(() -> {
            brought.add(new Brought(claimed, attempt(claimed)));
            busy.decrementAndGet();
        });
    }

    private SafePost.Answer attempt(WebhookClaims.Claimed claimed) {
        try {
            Instant now = clock.instant();
            String body = messages.body(claimed, now);
            byte[] secret = secrets.open(claimed.code(), claimed.secret());
            return post.post(
                    URI.create(claimed.endpoint()),
                    WebhookSignature.headers(claimed.deliveryCode(), now, body, secret),
                    body.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The webhook " + claimed.code() + " could not be written to");
            return new SafePost.Answer(false, "Not sent, because something is wrong with us");
        }
    }

    @PreDestroy
    void stop() {
        couriers.shutdownNow();
    }
}
