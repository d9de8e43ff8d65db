package nl.careconnections.noodportaal.ward;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.careconnections.domain.emergency.access.PaperDesk;
import nl.careconnections.domain.emergency.paper.Paper;
import nl.careconnections.noodportaal.page.Pages;

/** Papers of the organisation as plain links. */
@WebServlet("/papers/*")
public class PapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Paper> PAPERS = Map.of(
            "/card.pdf", Paper.CARD, "/blank-list.pdf", Paper.BLANK_LIST, "/after-outage.pdf", Paper.AFTER_OUTAGE);

    @Inject
    private transient PaperDesk desk;

    @Inject
    private transient Pages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Paper paper = request.getPathInfo() == null ? null : PAPERS.get(request.getPathInfo());
        if (paper == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            Downloads.send(response, desk.take(Downloads.caregiver(request), paper, pages.language(request)));
        }
    }
}
