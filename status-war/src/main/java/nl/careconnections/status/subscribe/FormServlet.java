package nl.careconnections.status.subscribe;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.careconnections.domain.shared.ClientAddress;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Outage;
import nl.careconnections.domain.status.TooManyRequests;
import nl.careconnections.status.page.Face;
import nl.careconnections.status.page.Faces;
import nl.careconnections.status.page.Headers;
import nl.careconnections.status.page.PageWriter;
import nl.careconnections.status.page.Site;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forms of the status page: their language comes from the address, and whatever fails is said in a page. */
abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FormServlet.class.getName());
    private static final String ENGLISH = "/en/";
    private static final String SECONDS_TO_WAIT = "30";
    private static final PageWriter WRITER = new PageWriter();

    @Inject
    private transient Faces faces;

    @Inject
    private transient Site site;

    @Inject
    private transient ClientAddress addresses;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    private String publicUrl;

    /** One request, in the reader's language. */
    record Asked(HttpServletRequest request, HttpServletResponse response, Face face, String token) {

        String parameter(String name) {
            String typed = request.getParameter(name);
            return typed == null ? "" : typed;
        }
    }

    /** Shows; changes nothing (assurance S9). */
    abstract void show(Asked asked) throws IOException;

    abstract void act(Asked asked) throws IOException;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Headers.secure(response, publicUrl.startsWith("https:"));
        response.setHeader("Cache-Control", "no-store");
        Language language = request.getServletPath().startsWith(ENGLISH) ? Language.EN : Language.NL;
        String path = request.getPathInfo();
        Asked asked = new Asked(
                request, response, faces.in(language), path == null || path.length() < 2 ? "" : path.substring(1));
        try {
            dispatch(asked);
        } catch (TooManyRequests e) {
            response.setHeader("Retry-After", String.valueOf(e.seconds()));
            refuse(asked, 429, "tooMany");
        } catch (NotFound e) {
            refuse(asked, HttpServletResponse.SC_NOT_FOUND, "gone");
        } catch (RuntimeException e) {
            failed(asked, e);
        }
    }

    private void dispatch(Asked asked) throws IOException {
        switch (asked.request().getMethod()) {
            case "GET", "HEAD" -> show(asked);
            case "POST" -> {
                if (isReadable(asked.request())) {
                    act(asked);
                } else {
                    refuse(asked, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "failed");
                }
            }
            default -> {
                asked.response().setHeader("Allow", "GET, HEAD, POST");
                refuse(asked, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "failed");
            }
        }
    }

    /** The server reads forms of two megabytes at most, and says so with the first parameter that is asked for. */
    static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void failed(Asked asked, RuntimeException failure) throws IOException {
        if (Outage.isBehind(failure)) {
            LOG.warning("The database is away, no subscription could be kept");
            asked.response().setHeader("Retry-After", SECONDS_TO_WAIT);
            away(asked);
        } else {
            LOG.log(Level.SEVERE, "A page for subscriptions failed", failure);
            refuse(asked, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed");
        }
    }

    /** Nothing can be kept now; who typed something overrides it, so that it is not lost. */
    void away(Asked asked) throws IOException {
        refuse(asked, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "away");
    }

    private void refuse(Asked asked, int status, String what) throws IOException {
        said(asked, status, what);
    }

    /** A page that only says something: {@code say.<what>.head} and {@code say.<what>.text}. */
    void said(Asked asked, int status, String what, Object... values) throws IOException {
        page(asked, status, "said.jte", Map.of("what", what, "values", values));
    }

    /** @param values of the template beside {@code face} */
    void page(Asked asked, int status, String template, Map<String, Object> values) throws IOException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("face", asked.face());
        byte[] html = WRITER.write(template, all).getBytes(StandardCharsets.UTF_8);
        HttpServletResponse response = asked.response();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", asked.face().lang());
        response.setContentLength(html.length);
        if (!"HEAD".equals(asked.request().getMethod())) {
            response.getOutputStream().write(html);
        }
    }

    Site site() {
        return site;
    }

    /** After a POST, so that a reload asks for nothing again. */
    static void redirect(Asked asked, String path) {
        asked.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
        asked.response().setHeader("Location", asked.face().link(path));
    }

    String network(HttpServletRequest request) {
        return addresses.of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }
}
