package nl.careconnections.status.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what is ready. It stands in for the default servlet and writes its headers itself, because each filter would cost every
 * viewer of an outage (design: status page, "Stampede").
 */
@WebServlet("/")
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String GZIP = "gzip";
    private static final Pattern REFUSED = Pattern.compile("\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    @Inject
    private transient Site site;

    @Inject
    private transient Faces faces;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    private int contextLength;
    private boolean https;

    @Override
    public void init() {
        contextLength = getServletContext().getContextPath().length();
        https = publicUrl.startsWith("https:");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            failed(request, response);
            return;
        }
        String method = request.getMethod();
        boolean head = "HEAD".equals(method);
        if (head || "GET".equals(method)) {
            answer(request, response, head);
        } else {
            Headers.secure(response, https);
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** What the server itself refused. Nothing here is behind a log-in, so what would be is not there. */
    private void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        int status = response.getStatus();
        boolean closed = status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
        send(
                request,
                response,
                site.notFound(path.substring(contextLength)),
                closed ? HttpServletResponse.SC_NOT_FOUND : status,
                false);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean head) throws IOException {
        String path = request.getRequestURI().substring(contextLength);
        Ready ready = site.find(path);
        if (ready != null) {
            send(request, response, ready, HttpServletResponse.SC_OK, head);
        } else if (path.isEmpty() || "/en".equals(path)) {
            Headers.secure(response, https);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", faces.address().path(path + "/"));
        } else {
            send(request, response, site.notFound(path), HttpServletResponse.SC_NOT_FOUND, head);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Ready ready, int status, boolean head)
            throws IOException {
        boolean gzip = takesGzip(request.getHeader("Accept-Encoding"));
        String tag = ready.tag(gzip);
        Headers.secure(response, https);
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
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!head) {
            response.getOutputStream().write(bytes);
        }
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
