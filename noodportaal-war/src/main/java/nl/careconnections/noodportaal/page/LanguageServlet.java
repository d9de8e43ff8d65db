package nl.careconnections.noodportaal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;

/** Changes the language of this browser and comes back. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Pages of our own, never an address of somebody else's (assurance S10). */
    private static final Pattern OWN_PAGE = Pattern.compile("/[a-z]*(/[a-z0-9]+)*(\\?token=[A-Za-z0-9_-]{20,60})?");

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Pages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        cookies.keep(response, Cookies.Name.LANGUAGE, "en".equals(request.getParameter("to")) ? "en" : "nl");
        String back = Objects.requireNonNullElse(request.getParameter("back"), "/");
        pages.lead(request, response, OWN_PAGE.matcher(back).matches() ? back : "/");
    }
}
