package nl.careconnections.domain.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (third edition, with animation): keeps the chunks that show the picture, and the orientation. */
class PngCopy implements PhotoCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";
    private static final int CHECK_BYTES = 4;
    private static final int LARGEST_SIDE_CHUNK = 1024 * 1024;
    private static final Set<String> PIXELS = Set.of("IDAT", "fdAT");
    private static final Set<String> SIDE = Set.of(
            "IHDR", "PLTE", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL",
            "fcTL");

    @Override
    public int copy(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new DamagedFile("no signature");
        }
        out.writeLong(SIGNATURE);
        int orientation = Exif.UPRIGHT;
        String type = "";
        while (!type.equals(END)) {
            int length = in.readInt();
            type = type(in);
            if (length < 0) {
                throw new DamagedFile("a chunk without length");
            }
            if (type.equals(EXIF) && length <= LARGEST_SIDE_CHUNK) {
                orientation = keepOrientation(in, out, length);
            } else if (PIXELS.contains(type) || SIDE.contains(type) && length <= LARGEST_SIDE_CHUNK) {
                out.writeInt(length);
                out.writeBytes(type);
                PhotoCopy.exactly(in, out, length + (long) CHECK_BYTES);
            } else {
                PhotoCopy.skip(in, length + (long) CHECK_BYTES);
            }
        }
        return orientation;
    }

    private static int keepOrientation(DataInputStream in, DataOutputStream out, int length) throws IOException {
        byte[] tiff = new byte[length];
        in.readFully(tiff);
        PhotoCopy.skip(in, CHECK_BYTES);
        int orientation = Exif.orientation(tiff);
        if (orientation != Exif.UPRIGHT) {
            write(out, EXIF, Exif.only(orientation));
        }
        return orientation;
    }

    private static void write(DataOutputStream out, String type, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(type.getBytes(StandardCharsets.US_ASCII));
        check.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private static String type(DataInputStream in) throws IOException {
        byte[] type = new byte[4];
        in.readFully(type);
        return new String(type, StandardCharsets.US_ASCII);
    }
}
