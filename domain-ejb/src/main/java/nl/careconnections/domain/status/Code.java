package nl.careconnections.domain.status;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ids of the public JSON: opaque, twelve lower-case letters and digits (design: status page). */
public final class Code {

    public static final int LENGTH = 12;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern POSSIBLE = Pattern.compile("[a-z0-9]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Code() {}

    /** What somebody sent in place of a code; what cannot be one becomes the code of nothing, which the database can be asked for. */
    public static String orNone(String sent) {
        return sent != null && POSSIBLE.matcher(sent).matches() ? sent : "";
    }

    public static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
