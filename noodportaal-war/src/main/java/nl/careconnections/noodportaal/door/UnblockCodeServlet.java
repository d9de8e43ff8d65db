package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.emergency.access.CaregiverUnblocking;
import nl.careconnections.noodportaal.page.Cookies;

/** "Deblokkeren": the code. */
@WebServlet("/unblock/code")
public class UnblockCodeServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverUnblocking unblocking;

    @Inject
    private transient Cookies cookies;

    @Inject
    private transient Visitors visitors;

    @Override
    protected String page() {
        return "unblock-code";
    }

    @Override
    protected boolean leadsOn(HttpServletRequest request, HttpServletResponse response) {
        if (name(request).isPresent()) {
            return false;
        }
        pages.lead(request, response, "/unblock");
        return true;
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of("name", name(request).orElse(""));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        unblocking.release(name(request).orElse(""), request.getParameter("code"), visitors.of(request));
        cookies.forget(response, Cookies.Name.USER_NAME);
        pages.lead(request, response, "/login?said=released");
    }

    private Optional<String> name(HttpServletRequest request) {
        return cookies.get(request, Cookies.Name.USER_NAME);
    }
}
