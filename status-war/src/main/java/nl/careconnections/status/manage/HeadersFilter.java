package nl.careconnections.status.manage;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import nl.careconnections.status.page.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers of this module, on every answer; none of them is kept by a cache. */
@Provider
@PreMatching
public class HeadersFilter implements ContainerRequestFilter {

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    @Context
    HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext request) {
        Headers.secure(response, publicUrl.startsWith("https:"));
        response.setHeader("Cache-Control", "no-store");
    }
}
