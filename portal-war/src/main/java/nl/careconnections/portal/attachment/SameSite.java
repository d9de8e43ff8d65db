package nl.careconnections.portal.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a request that changes something comes from our own pages. The header that our script sends cannot be sent by
 * another site without asking first, which we never allow; where the browser says where it comes from, it has to be here.
 */
final class SameSite {

    private SameSite() {}

    static boolean asks(HttpServletRequest request) {
        if (request.getHeader("X-Requested-With") == null) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
