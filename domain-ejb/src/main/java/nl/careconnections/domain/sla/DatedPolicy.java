package nl.careconnections.domain.sla;

import java.time.LocalDate;

/**
 * A policy and the days of receipt that it holds for, the first of which is the policy's own.
 *
 * @param until the last day; {@code null} while no other policy follows
 */
public record DatedPolicy(long id, Policy policy, State state, LocalDate until) {

    /** Where it stands today. */
    public enum State {
        PLANNED,
        IN_FORCE,
        PAST
    }
}
