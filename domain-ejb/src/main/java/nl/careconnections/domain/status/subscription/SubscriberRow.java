package nl.careconnections.domain.status.subscription;

import java.time.Instant;
import nl.careconnections.domain.shared.Language;

/**
 * An address as staff sees it.
 *
 * @param since when it confirmed; when it was asked for one that did not; when it was refused for one that is
 * @param refusal the mail server's words; empty for who is not refused
 */
public record SubscriberRow(
        String code, String email, Language language, Wish wish, State state, Instant since, String refusal) {

    public enum State {
        /** Asked for, and not answered yet: nothing is sent. */
        UNCONFIRMED,
        ACTIVE,
        /** Refused for good: nothing is sent until the address is confirmed anew. */
        QUARANTINED
    }
}
