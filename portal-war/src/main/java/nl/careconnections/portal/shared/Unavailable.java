package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Logger;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** What is answered while the database is away: at once, with a way to go on where one was (assurance R5). */
@Named
@RequestScoped
public class Unavailable {

    private static final Logger LOG = Logger.getLogger(Unavailable.class.getName());
    private static final String SECONDS_TO_WAIT = "10";

    @Inject
    HttpServletRequest request;

    @Inject
    PageAddress address;

    /** Whether something was sent, which did not arrive. */
    public boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    /** The page to try again: what was typed there is kept under its address. Elsewhere nothing can be looked at. */
    public String getRetry() {
        String path = address.getPath();
        return path.matches("(?!/error/)[^?]*\\.xhtml(\\?.*)?") ? path : "/index.xhtml";
    }

    /** A script that asked by itself gets no page: it tries again, and what somebody is writing stays where it is. */
    public static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        if (request.getHeader("Faces-Request") != null || request.getHeader("X-Requested-With") != null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** One line each: while the database is away, every request would fill a page of the log. */
    public static void log(HttpServletRequest request, Throwable fault) {
        LOG.warning(() -> "The database is away, no answer to " + request.getMethod() + " " + request.getRequestURI()
                + ": " + ExceptionUtils.getRootCauseMessage(fault));
    }
}
