package nl.careconnections.domain.account;

import java.time.Duration;

/** How long somebody stays logged in (assurance S8). */
final class SessionLimits {

    /** Without a request. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Whatever happens. */
    static final Duration ABSOLUTE = Duration.ofHours(12);

    /** How exactly "last seen" is kept: a request within this time writes nothing. */
    static final Duration PRECISION = Duration.ofSeconds(30);

    private SessionLimits() {}
}
