package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.careconnections.domain.attachment.VirusScanner.Verdict;
import nl.careconnections.domain.shared.InvalidInput;

/**
 * The way of a file from its sender into the store. Its content passes through a small buffer and a draft on disk; whatever
 * goes wrong on the way, the draft is gone after.
 */
@ApplicationScoped
class Intake {

    /** Larger files are scanned later, so that their sender does not wait. In bytes. */
    static final long SCANNED_AT_ONCE = 32L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    @Inject
    AttachmentStore store;

    @Inject
    TypeCheck typeCheck;

    @Inject
    Privacy privacy;

    @Inject
    Thumbnails thumbnails;

    @Inject
    VirusScanner scanner;

    /** @throws InvalidInput {@code attachments}, with the reason why it is not taken */
    Kept take(String sentName, InputStream content) {
        String name = FileNames.clean(sentName);
        Path draft = store.newDraft();
        try {
            byte[] head = head(content);
            FileType type = typeCheck.check(name, head);
            receive(head, content, draft);
            int orientation = clean(draft, type, name);
            boolean scanned = scanned(draft);
            String thumbnail = keepThumbnail(draft, type, orientation);
            long size = Files.size(draft);
            return new Kept(name, type, size, store.keep(draft), thumbnail, scanned);
        } catch (IOException e) {
            throw new StoreFailure("A draft cannot be worked on", e);
        } finally {
            store.drop(draft);
        }
    }

    private static byte[] head(InputStream content) {
        try {
            return content.readNBytes(TypeCheck.HEAD);
        } catch (IOException e) {
            throw cutOff();
        }
    }

    private static void receive(byte[] head, InputStream content, Path draft) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(draft)) {
            out.write(head);
            long received = head.length;
            for (int length = read(content, buffer); length >= 0; length = read(content, buffer)) {
                received += length;
                if (received > AttachmentLimits.FILE) {
                    throw new InvalidInput(Attachments.FIELD, "attachment.tooLarge");
                }
                out.write(buffer, 0, length);
            }
        }
    }

    /** Failing to read is the sender's line, failing to write our disk. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw cutOff();
        }
    }

    private static InvalidInput cutOff() {
        return new InvalidInput(Attachments.FIELD, "attachment.cutOff");
    }

    private int clean(Path draft, FileType type, String name) throws IOException {
        try {
            if (type == FileType.WORD || type == FileType.EXCEL) {
                OfficeCheck.check(draft, type, FileNames.extension(name));
            }
            return privacy.clean(draft, type);
        } catch (DamagedFile | EOFException e) {
            throw new InvalidInput(Attachments.FIELD, "attachment.damaged");
        }
    }

    private boolean scanned(Path draft) throws IOException {
        if (!scanner.isPresent()) {
            return true;
        }
        if (Files.size(draft) > SCANNED_AT_ONCE) {
            return false;
        }
        try (InputStream content = Files.newInputStream(draft)) {
            Verdict verdict = scanner.scan(content);
            if (verdict == Verdict.INFECTED) {
                throw new InvalidInput(Attachments.FIELD, "attachment.virus");
            }
            return verdict == Verdict.CLEAN;
        }
    }

    private String keepThumbnail(Path draft, FileType type, int orientation) throws IOException {
        var picture = thumbnails.of(draft, type, orientation);
        if (picture.isEmpty()) {
            return null;
        }
        Path small = store.newDraft();
        try {
            Files.write(small, picture.get());
            return store.keep(small);
        } finally {
            store.drop(small);
        }
    }
}
