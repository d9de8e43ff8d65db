package nl.careconnections.portal.staff.securityincident;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.careconnections.domain.attachment.Attachment;

/** The file of an incident in a ZIP: a page, and beside it the attachments, under names that lead nowhere else. */
final class IncidentArchive {

    /** Where the content of an attachment comes from; what was opened is closed. */
    interface Content {

        InputStream of(Attachment attachment) throws IOException;
    }

    private IncidentArchive() {}

    static void write(OutputStream out, long number, String page, List<Attachment> attachments, Content content)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("incident-" + number + ".html"));
        zip.write(page.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        for (Attachment attachment : attachments) {
            zip.putNextEntry(new ZipEntry(pathOf(attachment)));
            try (InputStream bytes = content.of(attachment)) {
                bytes.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Inside the archive: its number keeps files of one name apart, and nothing is left of a way up or elsewhere. */
    static String pathOf(Attachment attachment) {
        return "attachments/" + attachment.id() + "-" + attachment.name().replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
