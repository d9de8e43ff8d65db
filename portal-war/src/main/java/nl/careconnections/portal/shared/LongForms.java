package nl.careconnections.portal.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells whoever sent far too much text that it was too much. The server reads forms of two megabytes at most and drops the
 * rest in silence, after which Faces would show an empty form as if nothing had been sent.
 */
@WebFilter("*.xhtml")
public class LongForms extends HttpFilter {

    private static final long ONE_MILLION_BYTES = 1_000_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLongForm(request) && !isReadable(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLongForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getContentLengthLong() > ONE_MILLION_BYTES
                && type != null
                && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean isReadable(HttpServletRequest request) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            return !request.getParameterMap().isEmpty();
        } catch (IllegalStateException tooLong) {
            return false;
        }
    }
}
