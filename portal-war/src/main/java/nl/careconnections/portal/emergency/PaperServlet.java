package nl.careconnections.portal.emergency;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.paper.EmergencyPapers;
import nl.careconnections.domain.emergency.paper.Paper;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** Papers of an organisation: of the reader's own, for staff of the one that the address names. */
@WebServlet({"/customer/emergency/paper", "/staff/emergency/paper"})
public class PaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EmergencyPapers papers;

    @Inject
    transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Caller caller = viewer.getCaller();
            Paper paper = paper(request.getParameter("what"));
            byte[] printed = papers.print(caller, organisation(caller, request), paper);
            PdfAnswer.send(response, printed, papers.fileName(paper, caller.language()));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static long organisation(Caller caller, HttpServletRequest request) {
        return caller.isStaff()
                ? TicketNumber.parse(request.getParameter("organisation")).orElseThrow(NotFound::new)
                : caller.organisationId();
    }

    private static Paper paper(String name) {
        return Arrays.stream(Paper.values())
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
