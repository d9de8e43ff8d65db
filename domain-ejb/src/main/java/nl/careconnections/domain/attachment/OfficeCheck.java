package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nl.careconnections.domain.shared.InvalidInput;

/**
 * Looks into the container of a Word or Excel file by its table of contents alone, so that nothing is unpacked: the main part
 * must be there, macros and embedded programs must not.
 */
final class OfficeCheck {

    private static final int MOST_PARTS = 10_000;
    private static final Set<String> RUNNING =
            Set.of("vbaproject.bin", "vbadata.xml", "activex", "oleobject", "package.bin");

    private OfficeCheck() {}

    /** @throws InvalidInput {@code attachments} with {@code attachment.contentDiffers} or {@code attachment.macros} */
    static void check(Path draft, FileType type, String extension) throws IOException {
        Set<String> parts = parts(draft);
        String main = type == FileType.WORD ? "word/document.xml" : "xl/workbook.xml";
        if (!parts.contains("[content_types].xml") || !parts.contains(main)) {
            throw new InvalidInput(Attachments.FIELD, "attachment.contentDiffers", extension);
        }
        if (parts.stream().anyMatch(part -> RUNNING.stream().anyMatch(part::contains))) {
            throw new InvalidInput(Attachments.FIELD, "attachment.macros");
        }
    }

    private static Set<String> parts(Path draft) throws IOException {
        try (ZipFile zip = new ZipFile(draft.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new DamagedFile("too many parts");
            }
            return zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (ZipException e) {
            throw new DamagedFile(e.getMessage());
        }
    }
}
