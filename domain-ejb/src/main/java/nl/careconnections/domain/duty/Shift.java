package nl.careconnections.domain.duty;

import java.time.Instant;

/**
 * A time in which somebody is on call, half open.
 *
 * @param deputyId {@code null} for nobody
 * @param deputy name, {@code null} for nobody
 * @param reachable whether the person still works here and has a mobile number; else the alarm goes to the deputy at once
 * @param deputyReachable the same of the deputy; true without one
 * @param swapAskedOf name of who was asked to take it over and did not answer yet, {@code null} for nobody
 * @param version to be handed back with a change
 */
public record Shift(
        long id,
        long accountId,
        String person,
        Long deputyId,
        String deputy,
        Instant startsAt,
        Instant endsAt,
        boolean reachable,
        boolean deputyReachable,
        String swapAskedOf,
        int version) {

    public boolean isRunning(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }

    public boolean isPast(Instant now) {
        return !endsAt.isAfter(now);
    }
}
