package nl.careconnections.domain.emergency.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Codes that were sent for one attempt.
 *
 * @param count how many
 * @param reference of the last one, as {@code A17}; empty when none was sent
 * @param to where the last one went, as its holder recognises it
 * @param at when the last one was sent; {@code null} for none
 */
record SentCodes(int count, String reference, String to, Instant at) {

    static final SentCodes NONE = new SentCodes(0, "", "", null);

    Optional<Instant> nextAt() {
        return Optional.ofNullable(at).map(sent -> sent.plus(AccessPolicy.BETWEEN_CODES));
    }

    boolean mayBeFollowedAt(Instant now) {
        return count < AccessPolicy.CODES_PER_ATTEMPT
                && nextAt().filter(next -> next.isAfter(now)).isEmpty();
    }
}
