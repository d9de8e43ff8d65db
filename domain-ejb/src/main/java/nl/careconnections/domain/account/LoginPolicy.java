package nl.careconnections.domain.account;

import java.time.Duration;

/** The numbers of logging in, in one place (assurance S4, S5, S8, S9). */
final class LoginPolicy {

    /** Between password and code. */
    static final Duration ATTEMPT = Duration.ofMinutes(15);

    static final Duration CODE = Duration.ofMinutes(10);
    static final Duration BETWEEN_CODES = Duration.ofSeconds(30);
    static final int CODES_PER_ATTEMPT = 5;
    static final int WRONG_CODES = 5;
    static final int WRONG_PASSWORDS = 5;
    static final int RECOVERY_CODES = 10;

    static final Duration INVITATION = Duration.ofDays(7);
    static final Duration RESET = Duration.ofHours(1);
    static final Duration BETWEEN_LINKS = Duration.ofMinutes(1);

    /** A browser that nobody logged in with for so long is unknown again. */
    static final Duration DEVICE = Duration.ofDays(180);

    /** Without a request, a session ends. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Whatever happens, a session ends. */
    static final Duration ABSOLUTE = Duration.ofHours(12);

    /** How exactly "last seen" is kept: a request within this time writes nothing. */
    static final Duration PRECISION = Duration.ofSeconds(30);

    private LoginPolicy() {}
}
