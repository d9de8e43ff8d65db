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
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A client's photo as it is printed: small, without transparency or a colour space of its own, which PDF/A refuses. What is no
 * picture, or one too large to be a photo, says so in the place of the photo.
 */
public final class Portrait {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 300;
    private static final long MOST_PIXELS = 40_000_000;

    /** Made small while it is read, so that a large one never lies in memory whole; twice as large as printed, to stay sharp. */
    private static final int SHARPNESS = 2;

    private final String address;

    private Portrait(String address) {
        this.address = address;
    }

    /** @param delivered JPEG or PNG, or what was said to be one */
    public static Portrait of(byte[] delivered) {
        try {
            return new Portrait(read(delivered).map(Portrait::address).orElse(""));
        } catch (IOException | RuntimeException noPicture) {
            return new Portrait("");
        }
    }

    /** The photo as an address that holds it; empty for what is no picture. */
    Optional<String> address() {
        return Optional.of(address).filter(found -> !found.isEmpty());
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
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return (long) width * height > MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of(reader.read(0, made(small(width, height))));
            } finally {
                reader.dispose();
            }
        }
    }

    private static int small(int width, int height) {
        return Math.max(1, Math.min(width / (SHARPNESS * WIDTH), height / (SHARPNESS * HEIGHT)));
    }

    /** @param step every how many pixels one is read */
    private static ImageReadParam made(int step) {
        ImageReadParam param = new ImageReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
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
