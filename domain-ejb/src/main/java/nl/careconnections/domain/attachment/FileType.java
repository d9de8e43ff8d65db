package nl.careconnections.domain.attachment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of file that are taken, each with the endings of its name and what its content is recognised as. What runs
 * (programs, scripts, macros) or can hold scripts for a browser (HTML, SVG, XML) is not among them.
 */
enum FileType {
    JPEG("image/jpeg", Set.of("jpg", "jpeg", "jfif"), Set.of("image/jpeg")),
    PNG("image/png", Set.of("png"), Set.of("image/png", "image/vnd.mozilla.apng")),
    GIF("image/gif", Set.of("gif"), Set.of("image/gif")),
    WEBP("image/webp", Set.of("webp"), Set.of("image/webp")),
    HEIC("image/heic", Set.of("heic", "heif"), Set.of("image/heic", "image/heif")),
    AVIF("image/avif", Set.of("avif"), Set.of("image/avif")),
    MP4("video/mp4", Set.of("mp4", "m4v"), Names.MOVIES),
    QUICKTIME("video/quicktime", Set.of("mov", "qt"), Names.MOVIES),
    WEBM("video/webm", Set.of("webm"), Set.of("video/webm", "application/x-matroska", "video/x-matroska")),
    PDF("application/pdf", Set.of("pdf"), Set.of("application/pdf")),
    TEXT("text/plain", Set.of("txt", "log"), Set.of("text/plain")),
    CSV("text/csv", Set.of("csv"), Set.of("text/plain")),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            Names.ZIP_CONTAINERS),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Names.ZIP_CONTAINERS);

    private final String mediaType;
    private final Set<String> extensions;
    private final Set<String> contents;

    FileType(String mediaType, Set<String> extensions, Set<String> contents) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.contents = contents;
    }

    static Optional<FileType> ofName(String name) {
        String extension = FileNames.extension(name);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** @param recognised media type that the content was recognised as */
    boolean agreesWith(String recognised) {
        return contents.contains(recognised);
    }

    private static final class Names {

        static final Set<String> MOVIES = Set.of("video/mp4", "video/quicktime", "video/x-m4v", "application/mp4");
        static final Set<String> ZIP_CONTAINERS = Set.of("application/zip", "application/x-tika-ooxml");
    }
}
