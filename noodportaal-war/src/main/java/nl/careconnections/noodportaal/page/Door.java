package nl.careconnections.noodportaal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way to the log-in page for whoever has no session, and back from there. */
@ApplicationScoped
public class Door {

    /** Pages worth coming back to; anything else leads to the wards. */
    private static final Pattern COMES_BACK =
            Pattern.compile("/(wards/\\d{1,18}/(phone|print)\\.pdf|papers/[a-z-]+\\.pdf|app)");

    @Inject
    Cookies cookies;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL")
    String publicUrl;

    public static boolean comesBack(String path) {
        return COMES_BACK.matcher(path).matches();
    }

    /** Below the context root, as the container will find it: without parameters of a path. */
    public static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Sends somebody to log in, who afterwards comes back here. */
    public void send(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.put(request, response, publicUrl);
        boolean wasIn = cookies.get(request, Cookies.Name.PASS).isPresent();
        cookies.forget(response, Cookies.Name.PASS);
        String path = path(request);
        if ("GET".equals(request.getMethod()) && comesBack(path)) {
            cookies.keep(response, Cookies.Name.NEXT, path);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + (wasIn ? "/login?said=ended" : "/login"));
    }
}
