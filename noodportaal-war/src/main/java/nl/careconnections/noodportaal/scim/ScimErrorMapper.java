package nl.careconnections.noodportaal.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.careconnections.domain.emergency.delivery.KeyRefused;

/** Every refusal as an error document (RFC 7644, 3.12), without a word about the inside (assurance S17). */
public class ScimErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ScimErrorMapper.class.getName());

    @Context
    HttpServletRequest http;

    @Override
    public Response toResponse(Throwable failure) {
        ScimError error = ScimError.of(failure);
        if (error.status() == ScimError.FAILURE) {
            LOG.log(Level.ERROR, "No answer to " + http.getMethod() + " " + http.getRequestURI(), failure);
        }
        Response.ResponseBuilder response = Response.status(error.status())
                .type(Http.SCIM_OUT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ScimJson.write(error.document()));
        if (failure instanceof KeyRefused && error.status() == ScimError.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"emergency\"");
        }
        if (failure instanceof WebApplicationException refused) {
            String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            response.header(HttpHeaders.ALLOW, allowed);
        }
        return response.build();
    }
}
