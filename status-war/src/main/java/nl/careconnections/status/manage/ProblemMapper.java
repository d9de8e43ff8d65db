package nl.careconnections.status.manage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import nl.careconnections.domain.shared.BadDocument;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;
import nl.careconnections.domain.status.AutomationRefused;
import nl.careconnections.domain.status.TooManyRequests;

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
    private static final int TOO_MANY = 429;
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
            return bad(bad);
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
            return Problem.of(
                            UNAVAILABLE,
                            "unavailable",
                            "This cannot be kept for a moment. Try again; nothing was changed.")
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .build();
        }
        LOG.log(Level.ERROR, "No answer to " + http.getMethod() + " " + http.getRequestURI(), failure);
        return Problem.of(FAILURE, "failure", "This went wrong with us. Try again; nothing was changed.")
                .response()
                .build();
    }

    /** No JSON at all, or JSON that is not as described. */
    private static Response bad(BadDocument bad) {
        if (bad.place().isEmpty()) {
            return Problem.of(BAD_REQUEST, "bad-document", bad.getMessage() + ". Nothing was changed.")
                    .response()
                    .build();
        }
        return Problem.of(Problem.UNPROCESSABLE, "bad-member", bad.place() + ": " + bad.getMessage())
                .at(bad.place(), bad.getMessage())
                .response()
                .build();
    }

    private static Response refused(BusinessException refused) {
        if (refused instanceof AutomationRefused key) {
            return key.isKnown()
                    ? Problem.of(FORBIDDEN, refused).response().build()
                    : Problem.of(UNAUTHORIZED, refused)
                            .response()
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"status\", OAuth realm=\"status\"")
                            .build();
        }
        if (refused instanceof TooManyRequests many) {
            return Problem.of(TOO_MANY, refused)
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, many.seconds())
                    .build();
        }
        if (refused instanceof InvalidInput invalid) {
            return Problem.of(invalid).response().build();
        }
        if (refused instanceof NotFound) {
            return Problem.of(
                            NOT_FOUND,
                            "not-found",
                            "There is nothing at this address. Look at the ids of page, incident and component.")
                    .response()
                    .build();
        }
        return Problem.of(refused instanceof NotAllowed ? FORBIDDEN : CONFLICT, refused)
                .response()
                .build();
    }

    private static Response web(Response refused) {
        int status = refused.getStatus();
        Response.ResponseBuilder answer = Problem.of(
                        status,
                        "http-" + status,
                        "The request cannot be answered like this. The description is at openapi.json.")
                .response();
        String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allowed).build();
    }
}
