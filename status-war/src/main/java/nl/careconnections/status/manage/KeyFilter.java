package nl.careconnections.status.manage;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.AutomationKeys;
import nl.careconnections.domain.status.PageSettings;

/** Lets nobody in without a key, and to no page but this one; the body is not read before that. */
@Provider
@Keyed
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

    private static final String AUTHOR = Author.class.getName();

    /** The first is what Statuspage's programs write. */
    private static final Set<String> SCHEMES = Set.of("oauth", "bearer");

    @Inject
    AutomationKeys keys;

    @Inject
    PageSettings settings;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest http;

    /** Who showed the key of this request. */
    static Author author(ContainerRequestContext request) {
        return (Author) request.getProperty(AUTHOR);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String network = addresses.of(http.getRemoteAddr(), Collections.list(http.getHeaders("X-Forwarded-For")));
        Author author = keys.recognise(secret(request.getHeaderString(HttpHeaders.AUTHORIZATION)), network);
        if (!settings.pageId().equals(request.getUriInfo().getPathParameters().getFirst("page"))) {
            throw new NotFound();
        }
        request.setProperty(AUTHOR, author);
    }

    private static String secret(String header) {
        int space = header == null ? -1 : header.indexOf(' ');
        return space > 0 && SCHEMES.contains(header.substring(0, space).toLowerCase(Locale.ROOT))
                ? header.substring(space + 1).strip()
                : null;
    }
}
