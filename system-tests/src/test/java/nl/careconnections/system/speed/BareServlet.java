package nl.careconnections.system.speed;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes bytes that are there already, and nothing else: what a download is measured against. */
public class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient byte[] bytes;

    @Override
    public void init() {
        bytes = new byte[Integer.parseInt(getServletConfig().getInitParameter("bytes"))];
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
