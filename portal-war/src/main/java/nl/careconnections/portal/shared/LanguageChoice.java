package nl.careconnections.portal.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Remembers the language somebody chose and goes back to the page where they did: {@code /language?to=en&back=/…}. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    static final String COOKIE = "language";

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie cookie = new Cookie(COOKIE, "en".equals(request.getParameter("to")) ? "en" : "nl");
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(OwnPath.orHome(request.getParameter("back")));
    }
}
