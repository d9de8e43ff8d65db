package nl.careconnections.portal.complaint;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.careconnections.domain.complaint.Dossiers;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The dossier of a complaint, for who may read it: the same for customers and for staff. */
@WebServlet({"/customer/complaint/dossier", "/staff/complaint/dossier"})
public class DossierServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Dossiers dossiers;

    @Inject
    transient DossierWords words;

    @Inject
    transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long number = TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new);
            byte[] dossier = dossiers.print(viewer.getCaller(), number, words);
            response.setContentType("application/pdf");
            response.setContentLength(dossier.length);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + words.fileName(number) + ".pdf\"");
            response.getOutputStream().write(dossier);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
