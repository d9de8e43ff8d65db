package nl.careconnections.domain.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** Reading names and writing zeros inside a file. */
final class Erasure {

    private Erasure() {}

    static String type(RandomAccessFile file) throws IOException {
        byte[] type = new byte[4];
        file.readFully(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    static void blank(RandomAccessFile file, long position, long length) throws IOException {
        if (position < 0 || length < 0 || position + length > file.length()) {
            throw new DamagedFile("a part outside of the file");
        }
        byte[] zeros = new byte[8192];
        file.seek(position);
        for (long left = length; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
