package nl.careconnections.noodportaal.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.emergency.access.NotNow;
import nl.careconnections.domain.shared.Outage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is said when something goes wrong: what it is, and whom to call; never how it went wrong (assurance S17). */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final String SECONDS_TO_WAIT = "10";

    @Inject
    private transient Pages pages;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // No filter came by where the server refused by itself.
        SecurityHeaders.put(request, response, publicUrl);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status == null) {
            pages.show(request, response, HttpServletResponse.SC_NOT_FOUND, "not-found", Map.of());
        } else if (fault != null) {
            fail(request, response, fault);
        } else {
            refuse(request, response, (Integer) status);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            // No browser asks like this, and Faces shows no page to who does.
            response.setStatus(status);
            return;
        }
        String page = switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "not-found";
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "unavailable";
            default -> "refused";
        };
        pages.show(request, response, status, page, Map.of());
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, Throwable fault)
            throws ServletException, IOException {
        if (Outage.isBehind(fault) || isNotNow(fault)) {
            LOG.warning(
                    "The database is away, no answer to " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            pages.show(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable", Map.of());
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, fault, () -> "Failure " + reference);
        pages.show(
                request,
                response,
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                "failure",
                Map.of("reference", reference));
    }

    private static boolean isNotNow(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotNow) {
                return true;
            }
        }
        return false;
    }
}
