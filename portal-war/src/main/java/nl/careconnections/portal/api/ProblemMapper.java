package nl.careconnections.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Whatever else goes wrong is told as a problem document too, without a word about the inside (assurance S17). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Context
    HttpServletRequest http;

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem =
                new Problem(AcceptLanguage.of(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), http.getRequestURI());
        if (failure instanceof WebApplicationException refused) {
            Response.ResponseBuilder answer =
                    problem.status(refused.getResponse().getStatus());
            String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return allowed == null
                    ? answer.build()
                    : answer.header(HttpHeaders.ALLOW, allowed).build();
        }
        LOG.log(Level.ERROR, "No answer to " + http.getMethod() + " " + http.getRequestURI(), failure);
        return problem.status(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode())
                .build();
    }
}
