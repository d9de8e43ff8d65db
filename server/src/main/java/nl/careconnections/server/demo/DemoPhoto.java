package nl.careconnections.server.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A drawn head and shoulders, which is nobody. */
final class DemoPhoto {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 300;

    private DemoPhoto() {}

    static String base64(int place) {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = photo.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.getHSBColor(place * 0.17f, 0.15f, 0.9f));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(Color.getHSBColor(place * 0.17f, 0.3f, 0.45f));
        canvas.fillOval(70, 50, 100, 120);
        canvas.fillOval(20, 190, 200, 220);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
