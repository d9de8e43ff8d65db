package nl.careconnections.noodportaal.scim;

import java.util.Arrays;
import nl.careconnections.domain.emergency.people.Outdated;

/** Versions as entity tags (RFC 7644, 3.14), weak, because the same version can be shown with fewer attributes. */
final class Version {

    private Version() {}

    static String tag(int version) {
        return "W/\"" + version + "\"";
    }

    /** @param header a list of tags or a star; {@code null} for none, which nothing matches */
    static boolean isIn(String header, int version) {
        String strong = "\"" + version + "\"";
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(strong) || tag.equals(tag(version)));
    }

    /** @throws Outdated when the header names other versions */
    static void require(String ifMatch, int version) {
        if (ifMatch != null && !isIn(ifMatch, version)) {
            throw new Outdated();
        }
    }
}
