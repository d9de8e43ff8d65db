package nl.careconnections.portal.emergency;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.backup.DrillPapers;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The report of a drill, for who looks after the organisation's people. */
@WebServlet("/customer/emergency/drill")
public class DrillServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DrillPapers papers;

    @Inject
    transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Caller caller = viewer.getCaller();
            long id = TicketNumber.parse(request.getParameter("id")).orElseThrow(NotFound::new);
            byte[] report = papers.print(caller, id);
            PdfAnswer.send(response, report, papers.fileName(caller, id));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
