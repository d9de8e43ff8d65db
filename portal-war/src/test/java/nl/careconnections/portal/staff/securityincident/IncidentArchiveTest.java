package nl.careconnections.portal.staff.securityincident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.careconnections.domain.attachment.Attachment;
import nl.careconnections.domain.attachment.ScanState;
import org.junit.jupiter.api.Test;

class IncidentArchiveTest {

    private static final List<String> NAMES = List.of(
            "één lijst.pdf",
            "één lijst.pdf",
            "../../etc/passwd",
            "..\\..\\start.bat",
            "C:\\x.txt",
            "/etc/hosts",
            "regel\r\nnog een.txt",
            "\u202Egnp.exe",
            "..");

    @Test
    void holds_the_page_and_each_file_under_a_name_of_its_own() throws IOException {
        Map<String, String> entries = written();

        assertThat(entries).hasSize(NAMES.size() + 1).containsEntry("incident-12.html", "<p>één</p>");
        assertThat(entries)
                .containsEntry("attachments/1-één_lijst.pdf", "inhoud 1")
                .containsEntry("attachments/2-één_lijst.pdf", "inhoud 2")
                .containsEntry("attachments/3-.._.._etc_passwd", "inhoud 3");
    }

    @Test
    void no_name_leads_out_of_the_folder_that_it_is_unpacked_in() throws IOException {
        Path folder = Path.of("/unpacked/attachments");
        assertThat(written().keySet())
                .filteredOn(name -> !name.endsWith(".html"))
                .allSatisfy(name -> {
                    assertThat(name).matches("attachments/[\\p{L}\\p{N}._-]+");
                    assertThat(Path.of("/unpacked").resolve(name).normalize().getParent())
                            .isEqualTo(folder);
                });
    }

    private static Map<String, String> written() throws IOException {
        List<Attachment> attachments = new ArrayList<>();
        NAMES.forEach(name -> attachments.add(new Attachment(
                attachments.size() + 1, name, "application/pdf", 8, ScanState.CLEAN, false, false, Instant.EPOCH)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IncidentArchive.write(
                bytes,
                12,
                "<p>één</p>",
                attachments,
                attachment -> new ByteArrayInputStream(("inhoud " + attachment.id()).getBytes(StandardCharsets.UTF_8)));
        return read(bytes.toByteArray());
    }

    private static Map<String, String> read(byte[] archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
