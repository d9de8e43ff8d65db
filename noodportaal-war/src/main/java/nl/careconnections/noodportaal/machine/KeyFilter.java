package nl.careconnections.noodportaal.machine;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.Locale;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.shared.ClientAddress;

/** Lets nobody in without a key for what is asked (RFC 6750); the body is not read before that. */
@Provider
@Scoped
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

    private static final String INTEGRATOR = Integrator.class.getName();

    private static final String SCHEME = "bearer ";

    @Inject
    ApiKeys keys;

    @Inject
    ClientAddress addresses;

    @Context
    HttpServletRequest http;

    @Context
    ResourceInfo resource;

    /** Who showed the key of this request. */
    public static Integrator integrator(ContainerRequestContext request) {
        return (Integrator) request.getProperty(INTEGRATOR);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Scoped scoped = resource.getResourceMethod().getAnnotation(Scoped.class);
        String address = addresses.of(http.getRemoteAddr(), Collections.list(http.getHeaders("X-Forwarded-For")));
        Integrator integrator =
                keys.recognise(secret(request.getHeaderString(HttpHeaders.AUTHORIZATION)), scoped.value(), address);
        request.setProperty(INTEGRATOR, integrator);
    }

    private static String secret(String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
