package nl.careconnections.domain.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, made here, with a place written into those that can hold one. */
public final class TestFiles {

    /** Stands in every part of a file that tells where it was made. */
    static final String PLACE = "+52.3676+004.9041/";

    private TestFiles() {}

    public static byte[] png() {
        return image("png", 40, 20);
    }

    static byte[] jpeg() {
        return image("jpeg", 40, 20);
    }

    static byte[] gif() {
        return image("gif", 40, 20);
    }

    static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, width, height);
        for (int x = 0; x < width / 2; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photo with Exif (orientation and place), XMP, IPTC, a comment, and a second file after its end. */
    static byte[] photo(int orientation) {
        byte[] jpeg = jpeg();
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, join(ascii("Exif\0\0"), exif(orientation))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>")),
                segment(0xED, ascii("Photoshop 3.0\0" + PLACE)),
                segment(0xFE, ascii(PLACE)),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                ascii("PK\3\4" + PLACE));
    }

    /** A TIFF structure with an orientation and the place in a text. */
    static byte[] exif(int orientation) {
        byte[] place = ascii(PLACE + "\0");
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0).putInt(0).put(place);
        return tiff.array();
    }

    static byte[] pngWithPlace() {
        byte[] png = png();
        int afterHeader = 8 + 25;
        return join(
                Arrays.copyOf(png, afterHeader),
                chunk("tEXt", ascii("Location\0" + PLACE)),
                chunk("eXIf", exif(6)),
                Arrays.copyOfRange(png, afterHeader, png.length),
                ascii("<script>" + PLACE + "</script>"));
    }

    static byte[] gifWithPlace() {
        byte[] gif = gif();
        byte[] comment = join(new byte[] {0x21, (byte) 0xFE, (byte) PLACE.length()}, ascii(PLACE), new byte[] {0});
        return join(Arrays.copyOf(gif, gif.length - 1), comment, new byte[] {0x3B}, ascii(PLACE));
    }

    static byte[] webpWithPlace() {
        byte[] body = join(
                ascii("WEBP"),
                riff("VP8X", new byte[] {0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                riff("VP8L", new byte[] {0x2F, 1, 0, 0, 0}),
                riff("EXIF", exif(1)),
                riff("XMP ", ascii(PLACE)));
        return join(ascii("RIFF"), little(body.length), body, ascii(PLACE));
    }

    static byte[] heicWithPlace() {
        byte[] type = box("ftyp", ascii("heic\0\0\0\0heicmif1"));
        byte[] notes = join(new byte[4], exif(1));
        byte[] picture = ascii("picture");
        byte[] infos = join(
                new byte[4],
                new byte[] {0, 2},
                box("infe", join(new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, ascii("hvc1\0"))),
                box("infe", join(new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, ascii("Exif\0"))));
        byte[] meta = heicMeta(infos, 0, 0, notes.length);
        int notesAt = type.length + meta.length + 8 + picture.length;
        meta = heicMeta(infos, notesAt - notes.length, notesAt, notes.length);
        return join(type, meta, box("mdat", join(picture, notes)));
    }

    private static byte[] heicMeta(byte[] infos, int pictureAt, int notesAt, int notesLength) {
        ByteBuffer places = ByteBuffer.allocate(4 + 2 + 2 + 2 * 14);
        places.putInt(0).putShort((short) 0x4400).putShort((short) 2);
        places.putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(pictureAt)
                .putInt(1);
        places.putShort((short) 2)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(notesAt)
                .putInt(notesLength);
        return box("meta", join(new byte[4], box("iinf", infos), box("iloc", places.array())));
    }

    static byte[] movieWithPlace(String brand) {
        byte[] track = box("trak", join(box("tkhd", new byte[84]), box("udta", box("loci", ascii(PLACE)))));
        byte[] notes = box("udta", box("\u00a9xyz", ascii("\0\22\25\307" + PLACE)));
        return join(
                box("ftyp", ascii(brand + "\0\0\2\0" + brand)),
                box("moov", join(box("mvhd", new byte[100]), track, notes, box("meta", ascii(PLACE)))),
                box("mdat", ascii("frames")));
    }

    static byte[] webm() {
        return join(
                new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) 0x9F, 0x42, (byte) 0x82, (byte) 0x84},
                ascii("webm"),
                new byte[64]);
    }

    static byte[] pdf() {
        return ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    }

    static byte[] office(String... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(ascii("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The PNG header of a picture of this size, with next to no pixels. */
    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    /** A film of this size that is made while it is read. */
    static InputStream endless(byte[] beginning, long size) {
        return new InputStream() {

            private final InputStream head = new ByteArrayInputStream(beginning);
            private long left = size;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int wanted = (int) Math.min(length, left);
                int fromHead = head.read(buffer, offset, wanted);
                int given = fromHead > 0 ? fromHead : wanted;
                left -= given;
                return given;
            }
        };
    }

    static byte[] box(String type, byte[] content) {
        return join(
                ByteBuffer.allocate(4).putInt(content.length + 8).array(),
                type.getBytes(StandardCharsets.ISO_8859_1),
                content);
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(ascii(type));
        check.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(content.length);
            out.writeBytes(type);
            out.write(content);
            out.writeInt((int) check.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.putShort((short) (0xFF00 | marker)).putShort((short) (content.length + 2));
        return segment.put(content).array();
    }

    private static byte[] riff(String type, byte[] content) {
        return join(ascii(type), little(content.length), content, new byte[content.length & 1]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }
}
