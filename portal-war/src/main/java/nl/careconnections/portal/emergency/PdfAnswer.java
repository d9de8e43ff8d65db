package nl.careconnections.portal.emergency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A PDF to keep, which nothing on its way keeps. */
final class PdfAnswer {

    private PdfAnswer() {}

    /** @param fileName in ASCII */
    static void send(HttpServletResponse response, byte[] pdf, String fileName) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.getOutputStream().write(pdf);
    }
}
