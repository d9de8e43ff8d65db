package nl.careconnections.domain.status.subscription;

import java.time.Instant;

/**
 * A webhook as staff sees it.
 *
 * @param triedAt when something was sent last; {@code null} before the first time
 * @param answer what came back then
 */
public record WebhookRow(Webhook webhook, State state, Instant triedAt, String answer) {

    public enum State {
        /** Its owner did not confirm it yet: nothing is sent. */
        UNCONFIRMED,
        ACTIVE,
        /** The last attempts failed; it is tried again. */
        FAILING,
        /** It failed too often: nothing is sent until somebody goes on. */
        QUARANTINED
    }

    static WebhookRow of(Webhook webhook, Instant triedAt, String answer) {
        return new WebhookRow(webhook, state(webhook), triedAt, answer);
    }

    private static State state(Webhook webhook) {
        if (webhook.confirmedAt() == null) {
            return State.UNCONFIRMED;
        }
        if (webhook.quarantinedAt() != null) {
            return State.QUARANTINED;
        }
        return webhook.failures() > 0 ? State.FAILING : State.ACTIVE;
    }
}
