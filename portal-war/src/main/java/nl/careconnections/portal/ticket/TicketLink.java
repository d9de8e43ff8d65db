package nl.careconnections.portal.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import nl.careconnections.portal.shared.Viewer;

/**
 * The address of a ticket in mails, the same for everybody: {@code /ticket/12} leads to the page that its reader may see.
 * The page itself authorises again, so that this address tells nobody whether a ticket exists (assurance S11).
 */
@WebServlet("/ticket/*")
public class TicketLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Viewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OptionalLong number = number(request.getPathInfo());
        if (number.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + page(viewer.isStaff()) + "?number=" + number.getAsLong());
    }

    private static String page(boolean staff) {
        return staff ? "/staff/ticket.xhtml" : "/customer/ticket/show.xhtml";
    }

    /** The number in a path such as {@code /12}; empty for anything else. */
    static OptionalLong number(String path) {
        return path == null ? OptionalLong.empty() : TicketNumber.parse(path.substring(1));
    }
}
