package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Small pictures of photos and screenshots. One is made at a time, and only of a size that cannot exhaust the memory; a
 * picture that is too large, or that the library cannot read, simply has none.
 */
@ApplicationScoped
class Thumbnails {

    static final String TYPE = "image/jpeg";

    private static final Logger LOG = Logger.getLogger(Thumbnails.class.getName());
    private static final int SIDE = 320;
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;

    private final Semaphore one = new Semaphore(1);

    /** The picture as JPEG, upright, at most 320 pixels wide and high. */
    Optional<byte[]> of(Path picture, FileType type, int orientation) {
        if (type != FileType.JPEG && type != FileType.PNG && type != FileType.GIF) {
            return Optional.empty();
        }
        one.acquireUninterruptibly();
        try {
            return read(picture, type).map(image -> upright(image, orientation)).map(Thumbnails::toJpeg);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "No small picture", e);
            return Optional.empty();
        } finally {
            one.release();
        }
    }

    private static Optional<BufferedImage> read(Path picture, FileType type) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (FileImageInputStream input = new FileImageInputStream(picture.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(reader.read(0, every));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lies = orientation >= 5;
        BufferedImage result =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = result.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, result.getWidth(), result.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(turn(orientation, width, height));
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return result;
    }

    /** From how the camera held the picture to how people see it; the numbers are those of Exif. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] toJpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException("A picture in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}
