package nl.careconnections.portal.shared;

import java.util.regex.Pattern;

/** A path on this site, for links that come back with a request: nothing that a browser could take for another site. */
public final class OwnPath {

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~?&=%+,:@-]*");
    private static final Pattern HIDDEN_SLASH = Pattern.compile("(?i)^/(%2f|%5c)");

    private OwnPath() {}

    /** The path itself when it stays on this site, else the home page (assurance S10). */
    public static String orHome(String path) {
        boolean own = path != null
                && path.length() <= 500
                && SAFE.matcher(path).matches()
                && !HIDDEN_SLASH.matcher(path).find()
                && !path.contains("/../")
                && !path.contains("//");
        return own ? path : "/";
    }
}
