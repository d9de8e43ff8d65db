package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * WebP: blanks the chunks with Exif and XMP data where they stand, and cuts off what follows the picture. Nothing moves, so
 * that every size stays right.
 */
final class WebpErasure {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final Set<String> TELLING = Set.of("EXIF", "XMP ");
    private static final int TELLING_FLAGS = 0x08 | 0x04;

    private WebpErasure() {}

    static void erase(RandomAccessFile file) throws IOException {
        file.seek(4);
        long end = CHUNK_HEADER + Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        if (end > file.length()) {
            throw new DamagedFile("shorter than it says");
        }
        file.setLength(end);
        long position = HEADER;
        while (position + CHUNK_HEADER <= end) {
            file.seek(position);
            String type = Erasure.type(file);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            if (position + CHUNK_HEADER + length > end) {
                throw new DamagedFile("a chunk longer than the file");
            }
            if (TELLING.contains(type)) {
                file.seek(position);
                file.write("JUNK".getBytes(StandardCharsets.US_ASCII));
                Erasure.blank(file, position + CHUNK_HEADER, length);
            } else if (type.equals("VP8X")) {
                clearFlags(file, position + CHUNK_HEADER);
            }
            position += CHUNK_HEADER + length + (length & 1);
        }
    }

    private static void clearFlags(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        int flags = file.readUnsignedByte();
        file.seek(position);
        file.write(flags & ~TELLING_FLAGS);
    }
}
