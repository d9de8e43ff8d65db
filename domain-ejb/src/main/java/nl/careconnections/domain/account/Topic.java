package nl.careconnections.domain.account;

import java.io.Serializable;
import java.util.Locale;

/**
 * A kind of request, by the name that the table {@code request_type} gives it. Organisations open kinds to their people, and
 * staff read some kinds only; what holds for each is in {@link Topics}.
 */
public record Topic(String key) implements Comparable<Topic>, Serializable {

    public static final Topic SUPPORT_QUESTION = new Topic("SUPPORT_QUESTION");

    public Topic {
        if (!key.matches("[A-Z_]{1,30}")) {
            throw new IllegalArgumentException("Not the name of a kind of request: " + key);
        }
    }

    /** How its package, its bundles, its mails and the folder of its pages are called. */
    public String label() {
        return key.toLowerCase(Locale.ROOT).replace("_", "");
    }

    @Override
    public int compareTo(Topic other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
