package nl.careconnections.domain.shared;

import java.util.Locale;
import java.util.Optional;

/** E-mail addresses as people type them, made ready to be compared and mailed. */
public final class EmailAddress {

    /** Longest that a mail server takes (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final String SHAPE =
            "[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\]+\\.[^\\s@<>()\\[\\],;:\"\\\\]+";

    private EmailAddress() {}

    /**
     * In small letters.
     *
     * @return empty when it is no address of one mailbox
     */
    public static Optional<String> normal(String typed) {
        return Optional.of(typed)
                .filter(address -> address.length() <= LONGEST && address.matches(SHAPE))
                .map(address -> address.toLowerCase(Locale.ROOT));
    }
}
