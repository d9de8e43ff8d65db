package nl.careconnections.domain.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of a window that never existed. */
final class Screenshot {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int ROWS = 6;

    private Screenshot() {}

    static InputStream of(String title) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        draw(drawing, title);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void draw(Graphics2D drawing, String title) {
        drawing.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setColor(new Color(0xEEF3F3));
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        drawing.setColor(new Color(0x0B4F5C));
        drawing.fillRect(0, 0, WIDTH, 72);
        drawing.setColor(Color.WHITE);
        drawing.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
        drawing.drawString(title, 32, 46);
        for (int row = 0; row < ROWS; row++) {
            drawRow(drawing, 104 + row * 68);
        }
    }

    private static void drawRow(Graphics2D drawing, int y) {
        drawing.setColor(Color.WHITE);
        drawing.fillRoundRect(32, y, WIDTH - 64, 56, 8, 8);
        drawing.setColor(new Color(0x7B8F94));
        drawing.drawRoundRect(48, y + 16, 24, 24, 6, 6);
        drawing.fillRoundRect(96, y + 22, 380, 12, 6, 6);
        drawing.fillRoundRect(720, y + 22, 160, 12, 6, 6);
    }
}
