package nl.careconnections.noodportaal.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import nl.careconnections.domain.emergency.access.CaregiverPasswords;

/** Choosing a password with a link; looking at it uses nothing up (assurance S9). */
@WebServlet("/password")
public class PasswordServlet extends Form {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaregiverPasswords passwords;

    @Inject
    private transient Visitors visitors;

    @Override
    protected String page() {
        return "password";
    }

    @Override
    protected Map<String, Object> values(HttpServletRequest request) {
        return Map.of("token", token(request), "open", passwords.isOpen(token(request)));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        passwords.choose(token(request), request.getParameter("password"), visitors.of(request));
        pages.lead(request, response, "/login?said=chosen");
    }

    private static String token(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("token"), "");
    }
}
