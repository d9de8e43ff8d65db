package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: logged once, told to the reader only as a reference (assurance S17). */
@Named
@RequestScoped
public class Failure {

    static final String REFERENCE = Failure.class.getName() + ".reference";

    private static final Logger LOG = Logger.getLogger(Failure.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HttpServletRequest request;

    /** The reference of this request's fault; made and logged now when nobody did before. */
    public String getReference() {
        Object known = request.getAttribute(REFERENCE);
        if (known == null) {
            return log(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return (String) known;
    }

    static String log(HttpServletRequest request, Throwable fault) {
        String reference =
                Long.toString(RANDOM.nextLong(36L * 36 * 36 * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "Failure " + reference + " at " + request.getRequestURI(), fault);
        request.setAttribute(REFERENCE, reference);
        return reference;
    }
}
