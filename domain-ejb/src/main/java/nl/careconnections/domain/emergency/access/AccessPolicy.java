package nl.careconnections.domain.emergency.access;

import java.time.Duration;

/** The numbers of getting in, in one place (assurance S4, S5, S8, S9). */
final class AccessPolicy {

    /** Between password and code. */
    static final Duration ATTEMPT = Duration.ofMinutes(15);

    static final Duration CODE = Duration.ofMinutes(10);
    static final Duration BETWEEN_CODES = Duration.ofSeconds(30);
    static final int CODES_PER_ATTEMPT = 5;
    static final int WRONG_CODES = 5;
    static final int WRONG_PASSWORDS = 5;

    /** Without a request; rounds with a trolley take long. */
    static final Duration IDLE = Duration.ofHours(1);

    /** A night shift, and no more. */
    static final Duration ABSOLUTE = Duration.ofHours(12);

    /** How exactly the last request is kept: within this time a browser gets no new pass. */
    static final Duration PRECISION = Duration.ofMinutes(1);

    /** A browser that nobody logged in with for so long is unknown again. */
    static final Duration DEVICE = Duration.ofDays(180);

    static final Duration INVITATION = Duration.ofDays(7);
    static final Duration RESET = Duration.ofHours(1);
    static final Duration BETWEEN_LINKS = Duration.ofMinutes(1);

    private AccessPolicy() {}
}
