package nl.careconnections.status.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How what is ready is sent: with its tag, compressed for whoever takes that, and not at all to whoever has it. */
@ApplicationScoped
public class ReadyAnswers {

    private static final String NAME = ReadyAnswers.class.getName();
    private static final String GZIP = "gzip";
    private static final Pattern REFUSED = Pattern.compile("\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    @Inject
    Site site;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    /** Called where the server injects: a bean that begins its life in a valve is left empty. */
    public void openTo(ServletContext context) {
        context.setAttribute(NAME, this);
    }

    static ReadyAnswers of(ServletContext context) {
        return (ReadyAnswers) context.getAttribute(NAME);
    }

    /** @return whether there was something ready; if not, nothing was written */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        boolean head = "HEAD".equals(method);
        if (!head && !"GET".equals(method)) {
            return false;
        }
        Ready ready = site.find(path(request));
        if (ready == null) {
            return false;
        }
        send(request, response, ready, HttpServletResponse.SC_OK, head);
        return true;
    }

    /** Below the context, undecoded. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Ready ready, int status, boolean head)
            throws IOException {
        boolean gzip = takesGzip(request.getHeader("Accept-Encoding"));
        String tag = ready.tag(gzip);
        secure(response);
        response.setHeader(
                "Cache-Control",
                status == HttpServletResponse.SC_OK ? ready.kind().caching() : "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("ETag", tag);
        if (ready.kind().isForPrograms()) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (status == HttpServletResponse.SC_OK && isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = ready.bytes(gzip);
        response.setStatus(status);
        response.setContentType(ready.kind().type());
        if (ready.language() != null) {
            response.setHeader("Content-Language", ready.language());
        }
        if (gzip) {
            response.setHeader("Content-Encoding", GZIP);
        }
        response.setContentLength(bytes.length);
        if (!head) {
            response.getOutputStream().write(bytes);
        }
    }

    public void secure(HttpServletResponse response) {
        Headers.secure(response, publicUrl.startsWith("https:"));
    }

    /** Weighed at zero it is refused (RFC 9110, 12.5.3); browsers send no weight, which is found out without a pattern. */
    static boolean takesGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        int after = accepted.indexOf(GZIP) + GZIP.length();
        if (after < GZIP.length()) {
            return false;
        }
        boolean weighed = after < accepted.length() && accepted.charAt(after) != ',';
        return !weighed || !REFUSED.matcher(accepted.substring(after)).lookingAt();
    }

    /** One tag, a list of them, or any; a tag that a cache weakened counts too, as RFC 9110, 13.1.2 has it. */
    static boolean isKnown(String known, String tag) {
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }
}
