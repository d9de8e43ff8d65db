package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.careconnections.domain.shared.InvalidInput;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is, by the beginning of its content and by its name, which have to agree. */
@ApplicationScoped
class TypeCheck {

    /** How much of the beginning is looked at, in bytes. */
    static final int HEAD = 64 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBM = "webm".getBytes(StandardCharsets.US_ASCII);
    private static final int DOCTYPE_WITHIN = 64;

    private final MimeTypes recognised = MimeTypes.getDefaultMimeTypes();

    /**
     * @param head the first bytes of the content, at most {@link #HEAD}
     * @throws InvalidInput {@code attachments} with key {@code attachment.empty}, {@code attachment.type} or
     *     {@code attachment.contentDiffers}
     */
    FileType check(String name, byte[] head) {
        if (head.length == 0) {
            throw new InvalidInput(Attachments.FIELD, "attachment.empty");
        }
        FileType byName =
                FileType.ofName(name).orElseThrow(() -> new InvalidInput(Attachments.FIELD, "attachment.type"));
        if (!byName.agreesWith(recognise(head)) || !begins(byName, head)) {
            throw new InvalidInput(Attachments.FIELD, "attachment.contentDiffers", FileNames.extension(name));
        }
        return byName;
    }

    private String recognise(byte[] head) {
        try {
            return recognised
                    .detect(new ByteArrayInputStream(head), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers forgive what stands before the real beginning, and so does recognition; we do not. */
    private static boolean begins(FileType type, byte[] head) {
        return switch (type) {
            case PDF -> indexOf(head, PDF, 1) == 0;
            case WEBM -> indexOf(head, WEBM, DOCTYPE_WITHIN) >= 0;
            default -> true;
        };
    }

    private static int indexOf(byte[] head, byte[] sought, int before) {
        for (int start = 0; start < before && start + sought.length <= head.length; start++) {
            if (Arrays.equals(head, start, start + sought.length, sought, 0, sought.length)) {
                return start;
            }
        }
        return -1;
    }
}
