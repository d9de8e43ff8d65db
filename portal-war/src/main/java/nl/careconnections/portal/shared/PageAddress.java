package nl.careconnections.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.careconnections.domain.shared.NotFound;

/** Where the reader is, to come back to. */
@Named
@RequestScoped
public class PageAddress {

    @Inject
    HttpServletRequest request;

    /** Path and query of this page, made fit to be a parameter. */
    public String getAsParameter() {
        return URLEncoder.encode(getPath(), StandardCharsets.UTF_8);
    }

    public boolean under(String folder) {
        return request.getServletPath().startsWith(folder);
    }

    /**
     * A number that the address names, also while Faces still reads the form.
     *
     * @throws NotFound for what is no number
     */
    public long number(String parameter) {
        String typed = request.getParameter(parameter);
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed);
    }

    /**
     * Path and query of this page. A form that posts here ({@code a:action="#{pageAddress.path}"}) finds the way back to
     * the same page, with its state, when the session ended or the view expired while somebody was writing.
     */
    public String getPath() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getServletPath() : OwnPath.orHome((String) failed);
        String query = request.getQueryString();
        return path + (query == null ? "" : "?" + query);
    }
}
