package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.careconnections.domain.emergency.access.CaregiverApps;
import nl.careconnections.domain.emergency.access.SignedIn;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.noodportaal.page.Pages;

/** An authenticator app, for somebody who is logged in. */
@WebServlet("/app")
public class AppServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverApps apps;

    @Override
    protected String page() {
        return "app";
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of("app", apps.get(caregiver(request)), "done", "done".equals(request.getParameter("said")));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter("remove") != null) {
            remove(request);
        } else {
            apps.use(caregiver(request), request.getParameter("password"), request.getParameter("code"));
        }
        pages.lead(request, response, "/app?said=done");
    }

    /** The page has two forms that ask for the password; what is wrong is said at the one that was sent. */
    private void remove(HttpServletRequest request) {
        try {
            apps.remove(caregiver(request), request.getParameter("removePassword"));
        } catch (InvalidInput e) {
            throw new InvalidInput("removePassword", e.key(), e.arguments());
        }
    }

    private static SignedIn caregiver(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(Pages.SIGNED_IN);
    }
}
