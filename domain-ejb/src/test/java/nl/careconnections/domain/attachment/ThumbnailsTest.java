package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {

    @TempDir
    Path folder;

    private final Thumbnails thumbnails = new Thumbnails();

    @ParameterizedTest
    @CsvSource({"jpeg,JPEG", "png,PNG", "gif,GIF"})
    void a_picture_becomes_small(String format, FileType type) throws IOException {
        BufferedImage small =
                read(of(TestFiles.image(format, 2000, 1000), type, 1).orElseThrow());

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(160);
        assertThat(isRed(small, 10, 80)).isTrue();
        assertThat(isRed(small, 310, 80)).isFalse();
    }

    @Test
    void a_small_picture_stays_as_small_as_it_is() throws IOException {
        assertThat(read(of(TestFiles.png(), FileType.PNG, 1).orElseThrow()).getWidth())
                .isEqualTo(40);
    }

    /** Where the red left half of the picture is after turning it upright: x and y of a red point, width and height 40 and 20. */
    @ParameterizedTest
    @CsvSource({"1,2,10", "2,37,10", "3,37,10", "4,2,10", "5,10,2", "6,10,2", "7,10,37", "8,10,37"})
    void a_picture_is_turned_upright(int orientation, int x, int y) throws IOException {
        BufferedImage small =
                read(of(TestFiles.png(), FileType.PNG, orientation).orElseThrow());

        assertThat(small.getWidth()).isEqualTo(orientation < 5 ? 40 : 20);
        assertThat(small.getHeight()).isEqualTo(orientation < 5 ? 20 : 40);
        assertThat(isRed(small, x, y)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"60000,60000", "2000000000,1", "1,2000000000", "19000,19000"})
    void S16_a_picture_that_would_fill_the_memory_has_none(int width, int height) throws IOException {
        assertThat(of(TestFiles.bomb(width, height), FileType.PNG, 1)).isEmpty();
    }

    @Test
    void what_cannot_be_read_and_what_is_no_picture_has_none() throws IOException {
        assertThat(of(new byte[] {1, 2, 3}, FileType.PNG, 1)).isEmpty();
        assertThat(of(TestFiles.bomb(10, 10), FileType.PNG, 1)).isEmpty();
        assertThat(of(TestFiles.pdf(), FileType.PDF, 1)).isEmpty();
    }

    private Optional<byte[]> of(byte[] content, FileType type, int orientation) throws IOException {
        return thumbnails.of(Files.write(folder.resolve("picture"), content), type, orientation);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 80;
    }
}
