package nl.careconnections.domain.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF89a: keeps frames, their control and the number of repeats; leaves comments and packets of applications out. */
class GifCopy implements PhotoCopy {

    private static final int HEADER = 6;
    private static final int SCREEN = 7;
    private static final int FRAME = 9;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final int HAS_COLOURS = 0x80;
    private static final int COLOUR_BITS = 0x07;
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public int copy(DataInputStream in, DataOutputStream out) throws IOException {
        PhotoCopy.exactly(in, out, HEADER);
        copyWithColours(in, out, SCREEN, 4);
        int kind = in.readUnsignedByte();
        while (kind != END) {
            switch (kind) {
                case EXTENSION -> extension(in, out);
                case IMAGE -> {
                    out.write(kind);
                    copyWithColours(in, out, FRAME, 8);
                    PhotoCopy.exactly(in, out, 1);
                    blocks(in, out, true);
                }
                case 0 -> {}
                default -> throw new DamagedFile("an unknown block");
            }
            kind = in.readUnsignedByte();
        }
        out.write(END);
        return Exif.UPRIGHT;
    }

    private static void extension(DataInputStream in, DataOutputStream out) throws IOException {
        int label = in.readUnsignedByte();
        byte[] first = new byte[in.readUnsignedByte()];
        in.readFully(first);
        boolean kept = label != COMMENT
                && (label != APPLICATION || KEPT.contains(new String(first, StandardCharsets.US_ASCII)));
        if (kept) {
            out.write(EXTENSION);
            out.write(label);
            out.write(first.length);
            out.write(first);
        }
        if (first.length > 0) {
            blocks(in, out, kept);
        }
    }

    private static void blocks(DataInputStream in, DataOutputStream out, boolean kept) throws IOException {
        byte[] block = new byte[255];
        int length;
        do {
            length = in.readUnsignedByte();
            in.readFully(block, 0, length);
            if (kept) {
                out.write(length);
                out.write(block, 0, length);
            }
        } while (length > 0);
    }

    /** A description with its colour table, of which one byte tells whether there is one and how long it is. */
    private static void copyWithColours(DataInputStream in, DataOutputStream out, int length, int flagsAt)
            throws IOException {
        byte[] description = new byte[length];
        in.readFully(description);
        out.write(description);
        int flags = description[flagsAt];
        if ((flags & HAS_COLOURS) != 0) {
            PhotoCopy.exactly(in, out, 3L << ((flags & COLOUR_BITS) + 1));
        }
    }
}
