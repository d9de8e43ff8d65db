package nl.careconnections.status.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands in for the default servlet: answers what is asked wrongly, and whatever the server itself refused. It also takes the places
 * that the server would give to Faces, of which there are none here.
 */
@WebServlet({"/", "*.xhtml", "*.jsf", "*.faces", "/faces/*"})
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Site site;

    @Inject
    private transient Faces faces;

    @Inject
    private transient ReadyAnswers answers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            failed(request, response);
        } else if (!answers.answer(request, response)) {
            refuse(request, response);
        }
    }

    /** What the server itself refused. Nothing here is behind a log-in, so what would be is not there. */
    private void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        int status = response.getStatus();
        boolean closed = status == HttpServletResponse.SC_UNAUTHORIZED || status == HttpServletResponse.SC_FORBIDDEN;
        answers.send(request, response, site.notFound(path), closed ? HttpServletResponse.SC_NOT_FOUND : status, false);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = ReadyAnswers.path(request);
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            answers.secure(response);
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path.isEmpty() || "/en".equals(path)) {
            answers.secure(response);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", faces.address().path(path + "/"));
        } else {
            answers.send(request, response, site.notFound(path), HttpServletResponse.SC_NOT_FOUND, head);
        }
    }
}
