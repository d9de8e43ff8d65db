package nl.careconnections.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import nl.careconnections.domain.shared.ClientAddress;

/** The network address of whoever made a request. */
public final class RequestAddress {

    private RequestAddress() {}

    public static String of(HttpServletRequest request, ClientAddress addresses) {
        return addresses.of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
