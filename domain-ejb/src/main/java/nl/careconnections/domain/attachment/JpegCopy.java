package nl.careconnections.domain.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG (ITU T.81): keeps the segments that decoding needs, colour profile and orientation. */
class JpegCopy implements PhotoCopy {

    private static final int START = 0xFFD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_14 = 0xEE;
    private static final int APP_15 = 0xEF;
    private static final int FIRST_EXTENSION = 0xF0;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLOUR_PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int NO_MARKER = -1;

    @Override
    public int copy(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.readUnsignedShort() != START) {
            throw new DamagedFile("no start of image");
        }
        out.writeShort(START);
        int orientation = Exif.UPRIGHT;
        int marker = nextMarker(in);
        while (marker != END) {
            byte[] segment = segment(in, marker);
            if (marker == APP_1 && begins(segment, EXIF)) {
                orientation = keepOrientation(segment, out, orientation);
            } else if (isKept(marker, segment)) {
                write(out, marker, segment);
            }
            marker = marker == SCAN ? copyScan(in, out) : nextMarker(in);
        }
        out.writeShort(0xFF00 | END);
        return orientation;
    }

    private static int keepOrientation(byte[] segment, DataOutputStream out, int before) throws IOException {
        int orientation = Exif.orientation(Arrays.copyOfRange(segment, EXIF.length, segment.length));
        if (orientation == Exif.UPRIGHT || before != Exif.UPRIGHT) {
            return before;
        }
        byte[] tiff = Exif.only(orientation);
        byte[] only = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
        System.arraycopy(tiff, 0, only, EXIF.length, tiff.length);
        write(out, APP_1, only);
        return orientation;
    }

    /** Of the segments for applications only the frame, the profile and Adobe's colour transform matter for the pixels. */
    private static boolean isKept(int marker, byte[] segment) {
        if (marker == APP_0) {
            return begins(segment, JFIF);
        }
        if (marker == APP_2) {
            return begins(segment, COLOUR_PROFILE);
        }
        if (marker == APP_14) {
            return begins(segment, ADOBE);
        }
        return marker < APP_0 || marker > APP_15 && marker < FIRST_EXTENSION;
    }

    /** Everything up to the next marker that is no restart and no stuffing; an end that is missing is made up for. */
    private static int copyScan(DataInputStream in, DataOutputStream out) throws IOException {
        int sign = in.read();
        while (sign >= 0) {
            if (sign != 0xFF) {
                out.write(sign);
                sign = in.read();
                continue;
            }
            int next = in.read();
            if (next == 0 || next >= FIRST_RESTART && next <= LAST_RESTART) {
                out.write(sign);
                out.write(next);
                sign = in.read();
            } else if (next != 0xFF) {
                return next == NO_MARKER ? END : next;
            }
        }
        return END;
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new DamagedFile("no marker where one must be");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static byte[] segment(DataInputStream in, int marker) throws IOException {
        if (marker < 0xC0 || marker >= FIRST_RESTART && marker <= LAST_RESTART || marker == (START & 0xFF)) {
            throw new DamagedFile("a marker that has no place here");
        }
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new DamagedFile("a segment without length");
        }
        byte[] segment = new byte[length - 2];
        in.readFully(segment);
        return segment;
    }

    private static void write(DataOutputStream out, int marker, byte[] segment) throws IOException {
        out.writeShort(0xFF00 | marker);
        out.writeShort(segment.length + 2);
        out.write(segment);
    }

    private static boolean begins(byte[] segment, byte[] with) {
        return segment.length >= with.length && Arrays.equals(segment, 0, with.length, with, 0, with.length);
    }
}
