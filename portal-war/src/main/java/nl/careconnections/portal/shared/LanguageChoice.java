package nl.careconnections.portal.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.careconnections.domain.shared.Language;

/** Remembers the language somebody chose and goes back to the page where they did: {@code /language?to=en&back=/…}. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    static final String COOKIE = "language";

    private static final long serialVersionUID = 1L;
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 3600;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        remember("en".equals(request.getParameter("to")) ? Language.EN : Language.NL, request, response);
        response.sendRedirect(OwnPath.orHome(request.getParameter("back")));
    }

    /** From now on this browser gets pages in this language. */
    public static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.locale().getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
