package nl.careconnections.noodportaal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.careconnections.domain.emergency.delivery.Busy;
import nl.careconnections.domain.emergency.delivery.KeyRefused;
import nl.careconnections.domain.emergency.delivery.Missing;
import nl.careconnections.domain.emergency.delivery.NotPrinted;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;
import nl.careconnections.noodportaal.machine.TooLarge;

/** Every refusal as a problem document, without a word about the inside (assurance S17). */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int FAILURE = 500;
    private static final int UNAVAILABLE = 503;
    private static final String SOON = "30";

    @Context
    HttpServletRequest http;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof BusinessException refused) {
            return refused(refused);
        }
        if (failure instanceof BadDocument bad) {
            return Problem.of(BAD_REQUEST, "bad-document", bad.getMessage())
                    .at(bad.place(), bad.getMessage())
                    .response()
                    .build();
        }
        if (failure instanceof TooLarge large) {
            return Problem.of(TOO_LARGE, "too-large", large.getMessage())
                    .response()
                    .header("X-Limit-Bytes", large.limit())
                    .build();
        }
        if (failure instanceof WebApplicationException refused) {
            return web(refused.getResponse());
        }
        if (Outage.isBehind(failure)) {
            return later(Problem.of(
                    UNAVAILABLE, "unavailable", "This cannot be kept for a moment. Try again; nothing was changed."));
        }
        LOG.log(Level.ERROR, "No answer to " + http.getMethod() + " " + http.getRequestURI(), failure);
        return Problem.of(FAILURE, "failure", "This went wrong with us. Try again; nothing was changed.")
                .response()
                .build();
    }

    private static Response refused(BusinessException refused) {
        if (refused instanceof KeyRefused key) {
            return key.isKnown()
                    ? Problem.of(FORBIDDEN, refused).response().build()
                    : Problem.of(UNAUTHORIZED, refused)
                            .response()
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"emergency\"")
                            .build();
        }
        if (refused instanceof Missing missing) {
            return Problem.of(CONFLICT, refused)
                    .with("missing", missing.clients())
                    .response()
                    .build();
        }
        if (refused instanceof InvalidInput invalid) {
            return Problem.of(UNPROCESSABLE, invalid).response().build();
        }
        if (refused instanceof Busy) {
            return later(Problem.of(UNAVAILABLE, refused));
        }
        if (refused instanceof NotPrinted) {
            return Problem.of(FAILURE, refused).response().build();
        }
        if (refused instanceof NotFound) {
            return Problem.of(NOT_FOUND, "not-found", "There is nothing at this address for this key.")
                    .response()
                    .build();
        }
        return Problem.of(refused instanceof Conflict ? CONFLICT : FORBIDDEN, refused)
                .response()
                .build();
    }

    /** The same request will succeed a little later (RFC 9110, 10.2.3). */
    private static Response later(Problem problem) {
        return problem.response().header(HttpHeaders.RETRY_AFTER, SOON).build();
    }

    private static Response web(Response refused) {
        int status = refused.getStatus();
        Response.ResponseBuilder answer = Problem.of(
                        status, "http-" + status, "The request cannot be answered like this.")
                .response();
        String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }
}
