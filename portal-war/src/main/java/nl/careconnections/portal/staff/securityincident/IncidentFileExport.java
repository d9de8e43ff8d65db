package nl.careconnections.portal.staff.securityincident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.securityincident.IncidentFile;
import nl.careconnections.domain.securityincident.IncidentViews;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Tickets;
import nl.careconnections.portal.shared.Viewer;
import nl.careconnections.portal.ticket.TicketNumber;

/** The whole file of an incident, to be handed to somebody who investigates it: a page to read or print, and the attachments. */
@WebServlet("/staff/securityincident/file")
public class IncidentFileExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient IncidentViews views;

    @Inject
    transient Tickets tickets;

    @Inject
    transient Viewer viewer;

    @Inject
    transient IncidentFilePage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            long number = TicketNumber.parse(request.getParameter("number")).orElseThrow(NotFound::new);
            send(response, number, views.export(viewer.getCaller(), number));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(HttpServletResponse response, long number, IncidentFile file) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"incident-" + number + ".zip\"");
        IncidentArchive.write(response.getOutputStream(), number, page.write(file), available(file), this::content);
    }

    private static List<Attachment> available(IncidentFile file) {
        return file.ticket().timeline().stream()
                .flatMap(entry -> entry.attachments().stream())
                .filter(Attachment::available)
                .toList();
    }

    private InputStream content(Attachment attachment) {
        return tickets.download(viewer.getCaller(), attachment.id(), false).content();
    }
}
