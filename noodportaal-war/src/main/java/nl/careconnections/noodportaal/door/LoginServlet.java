package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.careconnections.domain.emergency.access.CaregiverLogins;
import nl.careconnections.domain.emergency.access.Step;
import nl.careconnections.noodportaal.page.Cookies;
import nl.careconnections.noodportaal.page.Pages;

/** User name and password. */
@WebServlet(urlPatterns = {"", "/login"})
public class LoginServlet extends Form {

    private static final long serialVersionUID = 1L;

    /** What other pages have to tell here. */
    private static final List<String> SAID = List.of("ended", "out", "released", "chosen", "over");

    @Inject
    private transient CaregiverLogins logins;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Visitors visitors;

    @Inject
    private transient Entrance entrance;

    @Override
    protected String page() {
        return "login";
    }

    @Override
    protected boolean leadsOn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(Pages.SIGNED_IN) == null) {
            return false;
        }
        pages.lead(request, response, "/wards");
        return true;
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", Objects.requireNonNullElse(request.getParameter("name"), ""));
        String said = request.getParameter("said");
        if (said != null && SAID.contains(said)) {
            values.put("said", said);
        }
        return values;
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        Step step = logins.begin(request.getParameter("name"), request.getParameter("password"), visitors.of(request));
        if (step.finished()) {
            entrance.open(request, response, step);
        } else {
            cookies.keep(response, Cookies.Name.ATTEMPT, step.pass());
            pages.lead(request, response, "/code");
        }
    }
}
