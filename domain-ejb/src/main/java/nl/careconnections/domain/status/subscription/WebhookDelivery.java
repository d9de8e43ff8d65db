package nl.careconnections.domain.status.subscription;

import java.time.Instant;

/**
 * How far one message to one webhook is.
 *
 * @param kind what it tells: {@code update}, {@code component} or {@code test}
 * @param triedAt when it was tried last; {@code null} before the first time
 * @param answer what came back last
 */
public record WebhookDelivery(
        String code, String kind, Instant createdAt, State state, int attempts, Instant triedAt, String answer) {

    /** Dropped: the webhook was put in quarantine before it got through. */
    public enum State {
        WAITING,
        DELIVERED,
        DROPPED
    }
}
