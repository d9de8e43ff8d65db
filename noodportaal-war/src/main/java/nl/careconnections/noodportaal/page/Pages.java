package nl.careconnections.noodportaal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.emergency.access.Session;
import nl.careconnections.domain.emergency.access.SignedIn;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Outage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows a page, and leads from one to the next. */
@ApplicationScoped
public class Pages {

    /** Where the one who is logged in stands in a request. */
    public static final String SIGNED_IN = SignedIn.class.getName();

    /** Where her session stands; in a request for a list, nobody has looked yet whether it goes on. */
    public static final String SESSION = Session.class.getName();

    @Inject
    Cookies cookies;

    @Inject
    Disruptions disruptions;

    @Inject
    @ConfigProperty(name = "PRODUCT_NAME")
    String product;

    @Inject
    @ConfigProperty(name = "SUPPLIER_NAME")
    String supplier;

    @Inject
    @ConfigProperty(name = "SUPPORT_PHONE")
    String support;

    @Inject
    @ConfigProperty(name = "EMERGENCY_PHONE")
    String emergency;

    /**
     * Shows a page.
     *
     * @param name of its file, without folder and ending
     * @param values that it shows, by name
     */
    public void show(
            HttpServletRequest request, HttpServletResponse response, int status, String name, Map<String, ?> values)
            throws ServletException, IOException {
        Language language = language(request);
        values.forEach(request::setAttribute);
        request.setAttribute("text", new Texts(language));
        request.setAttribute("here", here(request, language));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language.locale().getLanguage());
        request.getRequestDispatcher("/WEB-INF/pages/" + name + ".xhtml").forward(request, response);
    }

    /** To another page, with GET (RFC 9110, 303): so that loading it again sends nothing again. */
    public void lead(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }

    public Language language(HttpServletRequest request) {
        return cookies.get(request, Cookies.Name.LANGUAGE)
                .map(Pages::named)
                .orElseGet(() -> request.getAttribute(SIGNED_IN) instanceof SignedIn known
                        ? known.language()
                        : named(request.getLocale().getLanguage()));
    }

    private static Language named(String code) {
        return "en".equals(code) ? Language.EN : Language.NL;
    }

    private Here here(HttpServletRequest request, Language language) {
        return new Here(
                language,
                comingBack(request),
                request.getAttribute(SIGNED_IN) != null,
                product,
                supplier,
                Here.Telephone.of(support),
                Here.Telephone.of(emergency),
                known(language));
    }

    /** Where a change of language leads back to: the link of somebody who chooses a password, too, but no page that failed. */
    private static String comingBack(HttpServletRequest request) {
        String path = Door.path(request);
        String token = request.getParameter("token");
        if (path.equals("/password") && token != null && token.matches("[A-Za-z0-9_-]{20,60}")) {
            return path + "?token=" + token;
        }
        return path.equals("/error") ? "/" : path;
    }

    /** Nobody's way to her list depends on what is known of the disruption. */
    private List<Disruption> known(Language language) {
        try {
            return disruptions.current(language);
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                return List.of();
            }
            throw e;
        }
    }
}
