package nl.careconnections.status.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** An answer that only has to be sent: bytes as they are and compressed, each with its strong tag (RFC 9110, 8.8.3). */
public final class Ready {

    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] compressed;
    private final String plainTag;
    private final String compressedTag;
    private final MediaKind kind;
    private final String language;

    private Ready(byte[] plain, MediaKind kind, String language) {
        this.plain = plain;
        this.kind = kind;
        this.language = language;
        this.compressed = compress(plain);
        String hash = hash(plain);
        this.plainTag = '"' + hash + '"';
        this.compressedTag = '"' + hash + "-gz\"";
    }

    /** @param language {@code null} for what is in none */
    static Ready of(byte[] bytes, MediaKind kind, String language) {
        return new Ready(bytes, kind, language);
    }

    /** This one when nothing changed, so that it is not compressed again. */
    Ready orAnew(byte[] bytes) {
        return Arrays.equals(bytes, plain) ? this : new Ready(bytes, kind, language);
    }

    byte[] bytes(boolean gzip) {
        return gzip ? compressed : plain;
    }

    String tag(boolean gzip) {
        return gzip ? compressedTag : plainTag;
    }

    MediaKind kind() {
        return kind;
    }

    String language() {
        return language;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
