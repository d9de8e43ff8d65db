package nl.careconnections.domain.account;

import java.time.Instant;

/**
 * Somebody in the list of an organisation.
 *
 * @param lastLoginAt {@code null} when this person never logged in
 * @param invitedUntil when the open invitation ends; {@code null} without one
 * @param myself whether it is the reader
 * @param version to be handed back with a change
 */
public record Colleague(
        long id,
        long organisationId,
        String email,
        ColleagueDetails details,
        ColleagueState state,
        Instant lastLoginAt,
        Instant invitedUntil,
        boolean myself,
        int version) {

    public String name() {
        return details.name();
    }
}
