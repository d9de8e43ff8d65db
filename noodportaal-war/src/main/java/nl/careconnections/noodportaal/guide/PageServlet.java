package nl.careconnections.noodportaal.guide;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page of this module, and the one that says there is nothing at an address. */
@WebServlet(
        name = "pages",
        urlPatterns = {"", PageServlet.NOT_FOUND})
public class PageServlet extends HttpServlet {

    static final String NOT_FOUND = "/not-found";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicPages pages;

    private transient byte[][] page;
    private transient byte[][] notFound;

    @Override
    public void init() {
        page = new byte[][] {pages.page(false), pages.page(true)};
        notFound = new byte[][] {pages.notFound(false), pages.notFound(true)};
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean found = !NOT_FOUND.equals(request.getServletPath());
        int language = inEnglish(request) ? 1 : 0;
        byte[] bytes = (found ? page : notFound)[language];
        response.setStatus(found ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", language == 1 ? "en" : "nl");
        response.setHeader("Vary", "Accept-Language");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean inEnglish(HttpServletRequest request) {
        String chosen = request.getQueryString();
        return chosen == null ? "en".equals(request.getLocale().getLanguage()) : chosen.equals("lang=en");
    }
}
