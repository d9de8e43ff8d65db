package nl.careconnections.domain.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing in a photo's Exif data that readers need: which way is up. All else tells where, when and with what. */
final class Exif {

    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LAST_ORIENTATION = 8;
    private static final int TIFF_HEADER = 8;
    private static final int ENTRY = 12;

    private Exif() {}

    /** The orientation (1 to 8) in a TIFF structure; upright when it is absent or makes no sense. */
    static int orientation(byte[] tiff) {
        if (tiff.length < TIFF_HEADER + 2) {
            return UPRIGHT;
        }
        ByteBuffer buffer = ByteBuffer.wrap(tiff);
        buffer.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(buffer.getInt(4));
        if (directory + 2 > tiff.length) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(buffer.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.length) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(buffer.getShort((int) entry)) == ORIENTATION) {
                return sensible(buffer.getShort((int) entry + TIFF_HEADER));
            }
        }
        return UPRIGHT;
    }

    /** A TIFF structure that holds an orientation and nothing else. */
    static byte[] only(int orientation) {
        return ByteBuffer.allocate(TIFF_HEADER + 2 + ENTRY + 4)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(TIFF_HEADER)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int sensible(int value) {
        return value >= UPRIGHT && value <= LAST_ORIENTATION ? value : UPRIGHT;
    }
}
