package nl.careconnections.noodportaal.ward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.careconnections.domain.emergency.access.SignedIn;
import nl.careconnections.domain.emergency.access.WardDesk;
import nl.careconnections.noodportaal.page.Pages;

/** Files behind the door, for whoever passed it. */
final class Downloads {

    private Downloads() {}

    static void send(HttpServletResponse response, WardDesk.Download download) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"");
        response.setContentLength(download.pdf().length);
        response.getOutputStream().write(download.pdf());
    }

    static SignedIn caregiver(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(Pages.SIGNED_IN);
    }
}
