package nl.careconnections.server.catcher;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator app shows (RFC 6238: SHA-1, six digits, thirty seconds), for demo people who have no telephone. */
final class OneTimeCode {

    private static final int SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;

    private OneTimeCode() {}

    static String of(String secret, Instant moment) {
        byte[] counter = ByteBuffer.allocate(Long.BYTES)
                .putLong(Math.floorDiv(moment.getEpochSecond(), SECONDS))
                .array();
        byte[] hash = hash(decode(secret), counter);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    static long secondsLeft(Instant moment) {
        return SECONDS - Math.floorMod(moment.getEpochSecond(), SECONDS);
    }

    private static byte[] hash(byte[] key, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS_PER_LETTER / Byte.SIZE);
        int bits = 0;
        int count = 0;
        for (int i = 0; i < secret.length(); i++) {
            bits = bits << BITS_PER_LETTER | BASE32.indexOf(secret.charAt(i));
            count += BITS_PER_LETTER;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}
