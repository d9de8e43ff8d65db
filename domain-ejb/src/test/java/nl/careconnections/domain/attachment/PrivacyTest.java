package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {

    @TempDir
    Path folder;

    private final Privacy privacy = new Privacy();

    @BeforeEach
    void store() {
        privacy.store = new FolderStore(folder.toString());
    }

    static Stream<Arguments> placed() {
        return Stream.of(
                Arguments.of(FileType.JPEG, TestFiles.photo(1)),
                Arguments.of(FileType.JPEG, TestFiles.photo(6)),
                Arguments.of(FileType.PNG, TestFiles.pngWithPlace()),
                Arguments.of(FileType.GIF, TestFiles.gifWithPlace()),
                Arguments.of(FileType.WEBP, TestFiles.webpWithPlace()),
                Arguments.of(FileType.HEIC, TestFiles.heicWithPlace()),
                Arguments.of(FileType.MP4, TestFiles.movieWithPlace("isom")),
                Arguments.of(FileType.QUICKTIME, TestFiles.movieWithPlace("qt  ")));
    }

    @ParameterizedTest
    @MethodSource("placed")
    void S16_a_photo_or_film_loses_its_place(FileType type, byte[] content) throws IOException {
        assertThat(text(content)).contains(TestFiles.PLACE);

        assertThat(text(cleaned(type, content))).doesNotContain(TestFiles.PLACE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 8})
    void a_photo_keeps_its_pixels_and_which_way_is_up(int orientation) throws IOException {
        Path draft = draft(TestFiles.photo(orientation));

        assertThat(privacy.clean(draft, FileType.JPEG)).isEqualTo(orientation);

        byte[] cleaned = Files.readAllBytes(draft);
        assertSamePixels(cleaned, TestFiles.jpeg());
        assertThat(privacy.clean(draft(cleaned), FileType.JPEG)).isEqualTo(orientation);
        assertThat(cleaned[cleaned.length - 2]).isEqualTo((byte) 0xFF);
        assertThat(cleaned[cleaned.length - 1]).isEqualTo((byte) 0xD9);
    }

    @Test
    void a_screenshot_and_an_animation_keep_their_pixels() throws IOException {
        assertSamePixels(cleaned(FileType.PNG, TestFiles.pngWithPlace()), TestFiles.png());
        assertThat(cleaned(FileType.GIF, TestFiles.gifWithPlace())).isEqualTo(TestFiles.gif());
        assertThat(cleaned(FileType.PNG, TestFiles.png())).isEqualTo(TestFiles.png());
    }

    @Test
    void a_film_and_an_apple_photo_keep_their_sizes_and_their_content() throws IOException {
        byte[] film = TestFiles.movieWithPlace("isom");
        byte[] photo = TestFiles.heicWithPlace();

        assertThat(cleaned(FileType.MP4, film)).hasSameSizeAs(film);
        assertThat(text(cleaned(FileType.MP4, film))).contains("mvhd", "tkhd", "frames");
        assertThat(cleaned(FileType.HEIC, photo)).hasSameSizeAs(photo);
        assertThat(text(cleaned(FileType.HEIC, photo))).contains("picture", "hvc1");
    }

    @Test
    void S16_another_file_hidden_behind_a_picture_is_left_out() throws IOException {
        byte[] hidden = TestFiles.office("[Content_Types].xml", "word/document.xml");

        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG, FileType.GIF}) {
            byte[] picture = TestFiles.image(type.name().toLowerCase(Locale.ROOT), 8, 8);
            assertThat(text(cleaned(type, TestFiles.join(picture, hidden)))).doesNotContain("PK\3\4");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"JPEG", "PNG", "GIF", "WEBP", "HEIC", "MP4"})
    void a_file_that_breaks_its_own_rules_is_damaged(FileType type) {
        byte[] content = switch (type) {
            case JPEG -> TestFiles.jpeg();
            case PNG -> TestFiles.png();
            case GIF -> TestFiles.gif();
            case WEBP -> TestFiles.webpWithPlace();
            case HEIC -> TestFiles.heicWithPlace();
            default -> TestFiles.movieWithPlace("isom");
        };
        byte[] half = Arrays.copyOf(content, Math.min(60, content.length / 2));

        assertThatThrownBy(() -> cleaned(type, half)).isInstanceOfAny(DamagedFile.class, EOFException.class);
        assertThat(privacy.store.keptBefore(Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("placed")
    void bytes_changed_at_random_never_do_more_than_damage(FileType type, byte[] content) {
        Random random = new Random(16);
        for (int round = 0; round < 200; round++) {
            byte[] changed = content.clone();
            for (int i = 0; i < 5; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThatCleaningEnds(type, changed);
        }
    }

    private void assertThatCleaningEnds(FileType type, byte[] content) {
        try {
            assertThat(cleaned(type, content).length).isLessThanOrEqualTo(content.length + 64);
        } catch (IOException e) {
            assertThat(e).isInstanceOfAny(DamagedFile.class, EOFException.class);
        }
    }

    private static void assertSamePixels(byte[] actual, byte[] expected) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(actual));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(expected));
        assertThat(one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth()))
                .isEqualTo(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth()));
    }

    private byte[] cleaned(FileType type, byte[] content) throws IOException {
        Path draft = draft(content);
        try {
            privacy.clean(draft, type);
            return Files.readAllBytes(draft);
        } finally {
            privacy.store.drop(draft);
        }
    }

    private Path draft(byte[] content) throws IOException {
        return Files.write(privacy.store.newDraft(), content);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
