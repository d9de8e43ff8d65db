package nl.careconnections.domain.emergency.press;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A client's photo as it is printed: small, without transparency or a colour space of its own, which PDF/A refuses. What is no
 * picture, or one too large to be a photo, is none.
 */
final class Portrait {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 300;
    private static final long MOST_PIXELS = 40_000_000;

    private Portrait() {}

    /** The photo as an address that holds it. */
    static Optional<String> of(byte[] delivered) {
        try {
            return read(delivered).map(Portrait::address);
        } catch (IOException | RuntimeException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(byte[] delivered) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(delivered))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean tooLarge = (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
                return tooLarge ? Optional.empty() : Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static String address(BufferedImage photo) {
        double scale = Math.min(1, Math.min((double) WIDTH / photo.getWidth(), (double) HEIGHT / photo.getHeight()));
        int width = Math.max(1, (int) Math.round(photo.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(photo.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(photo, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "jpeg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
