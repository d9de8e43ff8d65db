package nl.careconnections.noodportaal.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All styles in one file: on a slow network each request costs more than its bytes. */
@WebServlet(urlPatterns = "/look/emergency-portal.css", loadOnStartup = 1)
public class StyleSheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("tokens.css", "base.css", "emergency.css", "print.css");

    private transient byte[] styles;

    @Override
    public void init() throws ServletException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : PARTS) {
            try (InputStream stream = getServletContext().getResourceAsStream("/look/" + part)) {
                all.write(stream.readAllBytes());
            } catch (IOException e) {
                throw new ServletException("A style sheet is missing: " + part, e);
            }
        }
        styles = withoutComments(all.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setContentLength(styles.length);
        response.getOutputStream().write(styles);
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n");
    }
}
