package nl.careconnections.domain.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Authenticated encryption (AES-256-GCM, NIST SP 800-38D) with a fresh nonce in front of each result. */
public final class AesGcm {

    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    /** Asked for once: whoever shows a pass would wait for a search through all providers. */
    private static final Provider PROVIDER = provider();

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** @param owner bound to the result: in somebody else's place it does not open */
    public static byte[] close(byte[] key, byte[] content, String owner) throws GeneralSecurityException {
        return close(key, content, owner, new byte[0]);
    }

    /** @param head stands as it is before the result, for who has to know which key opens it */
    public static byte[] close(byte[] key, byte[] content, String owner, byte[] head) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        int start = head.length + NONCE_BYTES;
        byte[] box = new byte[start + content.length + TAG_BITS / Byte.SIZE];
        ByteBuffer.wrap(box).put(head).put(nonce);
        cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(content, 0, content.length, box, start);
        return box;
    }

    /** @throws GeneralSecurityException with another key or owner, and for what was changed or cut */
    public static byte[] open(byte[] key, byte[] box, String owner) throws GeneralSecurityException {
        return open(key, box, owner, 0);
    }

    /** @param head how many bytes stand before it */
    public static byte[] open(byte[] key, byte[] box, String owner, int head) throws GeneralSecurityException {
        int start = head + NONCE_BYTES;
        if (box.length < start) {
            throw new GeneralSecurityException("Too short to hold anything");
        }
        byte[] nonce = Arrays.copyOfRange(box, head, start);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(box, start, box.length - start);
    }

    /** A key of its own for each use, made from one secret. */
    public static byte[] keyFor(String use, byte[] secret) {
        return hmac(secret, use);
    }

    /** HMAC-SHA-256, 32 bytes. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(ALGORITHM).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM, PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
