package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import nl.careconnections.domain.emergency.access.CaregiverPasswords;

/** A link to choose a new password. */
@WebServlet("/forgotten")
public class ForgottenServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverPasswords passwords;

    @Inject
    private transient Visitors visitors;

    @Override
    protected String page() {
        return "forgotten";
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of(
                "name", Objects.requireNonNullElse(request.getParameter("name"), ""),
                "sent", "sent".equals(request.getParameter("said")));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        passwords.forgot(request.getParameter("name"), visitors.of(request));
        pages.lead(request, response, "/forgotten?said=sent");
    }
}
