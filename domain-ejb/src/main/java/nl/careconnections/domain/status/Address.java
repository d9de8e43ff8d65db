package nl.careconnections.domain.status;

import java.net.URI;
import nl.careconnections.domain.shared.Language;

/**
 * Where viewers reach the status page, on a host of its own or as part of another one; links follow from it.
 *
 * @param base without a slash at its end
 */
public record Address(String base) {

    private static final String ENGLISH = "/en";

    public Address {
        base = base.replaceAll("/+$", "");
    }

    public String host() {
        return URI.create(base).getHost();
    }

    /** A link within the page, in the reader's language: {@code path} is as {@code /history}. */
    public String link(Language language, String path) {
        return path(language == Language.EN ? ENGLISH + path : path);
    }

    /** A link to what has no language, as a style sheet. */
    public String path(String path) {
        String prefix = URI.create(base).getRawPath();
        return prefix + path;
    }

    /** The whole address, for who reads it elsewhere. */
    public String absolute(Language language, String path) {
        return base + (language == Language.EN ? ENGLISH + path : path);
    }
}
