package nl.careconnections.domain.status;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids of the public JSON: opaque, twelve lower-case letters and digits (design: status page). */
public final class Code {

    public static final int LENGTH = 12;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    public static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
