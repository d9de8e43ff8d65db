package nl.careconnections.system.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238: SHA-1, six digits, thirty seconds), never showing the same code twice. */
public final class Totp {

    private static final long SECONDS_PER_STEP = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long used;

    public Totp(String secret) {
        this.secret = decode(secret);
    }

    /** A code that was not handed out before: the next one when the current has been used, which a server takes as well. */
    public synchronized String nextCode() {
        long now = Instant.now().getEpochSecond() / SECONDS_PER_STEP;
        long step = Math.max(now, used + 1);
        if (step > now + 1) {
            Eventually.within(
                    Duration.ofSeconds(2 * SECONDS_PER_STEP),
                    () -> Instant.now().getEpochSecond() / SECONDS_PER_STEP >= step - 1);
        }
        used = step;
        return code(step);
    }

    /** A code of a moment, whatever was handed out. */
    public String codeAt(Instant moment) {
        return code(moment.getEpochSecond() / SECONDS_PER_STEP);
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String base32) {
        String text = base32.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int count = 0;
        for (char letter : text.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}
