package nl.careconnections.portal.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Sessions;
import nl.careconnections.portal.shared.Viewer;

/** {@code POST /logout}: ends the session everywhere and shows that it ended. A link cannot log anybody out. */
@WebServlet("/logout")
public class LogOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient LoginCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = (Caller) request.getAttribute(Viewer.CALLER);
        if (caller != null) {
            cookies.session(request).ifPresent(token -> sessions.logOut(caller, token));
        }
        HttpSession pages = request.getSession(false);
        if (pages != null) {
            pages.invalidate();
        }
        cookies.forgetSession(response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect("/login/ended.xhtml");
    }
}
