package nl.careconnections.domain.account;

import java.time.Instant;

/**
 * A place where somebody is logged in.
 *
 * @param lastSeenAt exact to half a minute
 * @param current whether it is the one that asks
 */
public record OpenSession(
        long id, Instant startedAt, Instant lastSeenAt, String address, String browser, boolean current) {}
