package nl.careconnections.domain.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Copies a picture piece by piece without touching its pixels, and leaves out what tells about its maker, its place or
 * its time. What follows the end of the picture is left out too: other files hide there.
 */
@FunctionalInterface
interface PhotoCopy {

    /**
     * @return the orientation that was kept, 1 to 8
     * @throws DamagedFile when the picture breaks the rules of its type
     * @throws EOFException when it ends too soon
     */
    int copy(DataInputStream in, DataOutputStream out) throws IOException;

    /** Copies so many bytes. */
    static void exactly(DataInputStream in, DataOutputStream out, long length) throws IOException {
        byte[] buffer = new byte[8192];
        long left = length;
        while (left > 0) {
            int piece = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, piece);
            out.write(buffer, 0, piece);
            left -= piece;
        }
    }

    /** Leaves so many bytes out. */
    static void skip(DataInputStream in, long length) throws IOException {
        in.skipNBytes(length);
    }
}
