package nl.careconnections.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckTest {

    private static final byte[] PROGRAM = TestFiles.join(TestFiles.ascii("MZ\220\0\3\0\0\0"), new byte[120]);
    private static final byte[] ELF = TestFiles.join(TestFiles.ascii("\177ELF\2\1\1"), new byte[60]);
    private static final byte[] HTML = TestFiles.ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
    private static final byte[] SVG =
            TestFiles.ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
    private static final byte[] SCRIPT = TestFiles.ascii("#!/bin/sh\nrm -rf /\n");

    private final TypeCheck check = new TypeCheck();

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("photo.jpg", TestFiles.jpeg(), "image/jpeg"),
                Arguments.of("PHOTO.JPEG", TestFiles.photo(6), "image/jpeg"),
                Arguments.of("scherm.png", TestFiles.png(), "image/png"),
                Arguments.of("beweging.gif", TestFiles.gif(), "image/gif"),
                Arguments.of("foto.webp", TestFiles.webpWithPlace(), "image/webp"),
                Arguments.of("IMG_1.HEIC", TestFiles.heicWithPlace(), "image/heic"),
                Arguments.of("x.avif", TestFiles.box("ftyp", TestFiles.ascii("avif\0\0\0\0avifmif1")), "image/avif"),
                Arguments.of("film.mp4", TestFiles.movieWithPlace("isom"), "video/mp4"),
                Arguments.of("film2.mp4", TestFiles.movieWithPlace("mp42"), "video/mp4"),
                Arguments.of("film.mov", TestFiles.movieWithPlace("qt  "), "video/quicktime"),
                Arguments.of("film.webm", TestFiles.webm(), "video/webm"),
                Arguments.of("brief.pdf", TestFiles.pdf(), "application/pdf"),
                Arguments.of("log.txt", TestFiles.ascii("10:02 fout\n10:03 nog een fout\n"), "text/plain"),
                Arguments.of("utf8.log", "Cliënten: 3\n".getBytes(StandardCharsets.UTF_8), "text/plain"),
                Arguments.of("lijst.csv", TestFiles.ascii("naam;aantal\na;1\n"), "text/csv"),
                Arguments.of(
                        "brief.docx",
                        TestFiles.office("[Content_Types].xml", "word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("export.exe", PROGRAM, "attachment.type"),
                Arguments.of("pagina.html", HTML, "attachment.type"),
                Arguments.of("plaatje.svg", SVG, "attachment.type"),
                Arguments.of("script.js", TestFiles.ascii("alert(1)"), "attachment.type"),
                Arguments.of("archief.zip", TestFiles.office("a.txt"), "attachment.type"),
                Arguments.of("macro.docm", TestFiles.office("word/document.xml"), "attachment.type"),
                Arguments.of("geen-eind", TestFiles.png(), "attachment.type"),
                Arguments.of("photo.png.exe", TestFiles.png(), "attachment.type"),
                Arguments.of("export.png", PROGRAM, "attachment.contentDiffers"),
                Arguments.of("export.txt", PROGRAM, "attachment.contentDiffers"),
                Arguments.of("export.pdf", ELF, "attachment.contentDiffers"),
                Arguments.of("pagina.txt", HTML, "attachment.contentDiffers"),
                Arguments.of("pagina.csv", SVG, "attachment.contentDiffers"),
                Arguments.of("plaatje.png", SVG, "attachment.contentDiffers"),
                Arguments.of("script.log", SCRIPT, "attachment.contentDiffers"),
                Arguments.of("photo.png", TestFiles.jpeg(), "attachment.contentDiffers"),
                Arguments.of("photo.jpg", TestFiles.png(), "attachment.contentDiffers"),
                Arguments.of("tabel.xlsx", TestFiles.pdf(), "attachment.contentDiffers"),
                Arguments.of("film.mp4", TestFiles.webm(), "attachment.contentDiffers"),
                Arguments.of(
                        "film.webm",
                        TestFiles.join(
                                new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 1}, TestFiles.ascii("matroska")),
                        "attachment.contentDiffers"),
                Arguments.of(
                        "veelvorm.pdf",
                        TestFiles.join(HTML, TestFiles.ascii("\n"), TestFiles.pdf()),
                        "attachment.contentDiffers"),
                Arguments.of(
                        "veelvorm2.pdf",
                        TestFiles.join(TestFiles.ascii("MZ"), TestFiles.pdf()),
                        "attachment.contentDiffers"),
                Arguments.of("leeg.png", new byte[0], "attachment.empty"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void S16_takes_what_content_and_name_agree_on(String name, byte[] content, String type) {
        assertThat(check.check(name, head(content)).mediaType()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void S16_refuses_the_rest_with_a_reason(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> check.check(name, head(content)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C:\\Users\\x\\foto.png", "/etc/../foto.png", " foto.png ", "\u202Efoto.png", "fo\u0000to.png"})
    void a_name_keeps_no_folder_and_no_hidden_sign(String sent) {
        assertThat(FileNames.clean(sent)).isEqualTo("foto.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\u200B"})
    void a_name_is_never_empty(String sent) {
        assertThat(FileNames.clean(sent)).isEqualTo("-");
        assertThat(FileNames.clean(null)).isEqualTo("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1.png", "a\u2028b:c*d?.png"})
    void S14_a_name_is_one_harmless_line(String sent) {
        assertThat(FileNames.clean(sent))
                .doesNotContain("\r", "\n", "\u2028", ":", "*", "?")
                .endsWith(".png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00"})
    void a_long_name_keeps_its_end(String letter) {
        String name = FileNames.clean(letter.repeat(300) + ".jpeg");

        assertThat(name).endsWith(".jpeg").hasSizeLessThanOrEqualTo(FileNames.LONGEST);
        assertThat(name.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    }

    private static byte[] head(byte[] content) {
        return Arrays.copyOf(content, Math.min(content.length, TypeCheck.HEAD));
    }
}
