package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes out of photos and films where they were made, by whom and with what; pixels and sound stay as they are. */
@ApplicationScoped
class Privacy {

    private static final int BUFFER = 64 * 1024;

    @Inject
    AttachmentStore store;

    /**
     * @return the orientation of the picture, 1 to 8
     * @throws DamagedFile when the file breaks the rules of its type
     */
    int clean(Path draft, FileType type) throws IOException {
        return switch (type) {
            case JPEG -> copied(draft, new JpegCopy());
            case PNG -> copied(draft, new PngCopy());
            case GIF -> copied(draft, new GifCopy());
            case WEBP -> erased(draft, WebpErasure::erase);
            case HEIC, AVIF -> erased(draft, HeifErasure::erase);
            case MP4, QUICKTIME -> erased(draft, MovieErasure::erase);
            case WEBM, PDF, TEXT, CSV, WORD, EXCEL -> Exif.UPRIGHT;
        };
    }

    private int copied(Path draft, PhotoCopy copy) throws IOException {
        Path cleaned = store.newDraft();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(draft), BUFFER));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(cleaned), BUFFER))) {
            int orientation = copy.copy(in, out);
            out.flush();
            Files.move(cleaned, draft, StandardCopyOption.REPLACE_EXISTING);
            return orientation;
        } finally {
            store.drop(cleaned);
        }
    }

    private static int erased(Path draft, InPlace erasure) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(draft.toFile(), "rw")) {
            erasure.erase(file);
            return Exif.UPRIGHT;
        }
    }

    @FunctionalInterface
    private interface InPlace {

        void erase(RandomAccessFile file) throws IOException;
    }
}
