package nl.careconnections.domain.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app (RFC 6238): six digits, a new one each thirty seconds, HMAC-SHA1 as every app knows it. */
public final class Totp {

    static final int DIGITS = 6;

    private static final int SEED_BYTES = 20;
    private static final int SECONDS_PER_STEP = 30;

    /** Clocks of telephones are off by so many steps at most. */
    private static final int TOLERANCE = 1;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    public static byte[] newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /**
     * The step whose code this is, empty when it is none of the steps that count now.
     *
     * @param lastStep the step used last: no code works twice
     */
    public static OptionalLong matchingStep(byte[] seed, String code, Instant now, long lastStep) {
        long current = step(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> step > lastStep && code(seed, step).equals(code))
                .findFirst();
    }

    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS_PER_STEP);
    }

    public static String code(byte[] seed, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", e);
        }
    }

    /** The seed in Base32 (RFC 4648), as people type it into an app. */
    public static String base32(byte[] seed) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte octet : seed) {
            held = held << 8 | octet & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }
}
