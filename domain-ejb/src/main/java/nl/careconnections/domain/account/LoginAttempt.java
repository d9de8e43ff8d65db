package nl.careconnections.domain.account;

import java.util.Set;

/**
 * Somebody who gave the right password and still has to prove the second factor; good for a quarter of an hour, and for
 * nothing else than that proof.
 *
 * @param token names the attempt; only its holder can finish it
 * @param kinds the codes that are accepted; empty when a second factor has to be set up first
 * @param mail where a code by mail goes, as far as the person recognises it
 * @param mailed whether a code was mailed for this attempt
 */
public record LoginAttempt(String token, boolean staff, Set<CodeKind> kinds, String mail, boolean mailed) {

    public LoginAttempt {
        kinds = Set.copyOf(kinds);
    }

    public boolean mustSetUp() {
        return kinds.isEmpty();
    }
}
