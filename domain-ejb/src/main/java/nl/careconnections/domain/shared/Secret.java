package nl.careconnections.domain.shared;

import java.util.Base64;

/** The setting {@code SECRET_KEY}: a key of its own for each use is made from it, so that no use can give another away. */
public final class Secret {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalStateException when it is not 32 bytes in Base64, saying how to make one */
    public static Secret of(String setting) {
        byte[] bytes = decode(setting);
        if (bytes.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(
                    "SECRET_KEY must be set to 32 random bytes in Base64: openssl rand -base64 32");
        }
        return new Secret(bytes);
    }

    public byte[] keyFor(String use) {
        return AesGcm.keyFor(use, bytes);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
