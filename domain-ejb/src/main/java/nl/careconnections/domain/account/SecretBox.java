package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what a thief of the database must not be able to use: seeds of authenticator apps encrypted (AES-256-GCM), short
 * codes as a keyed hash, because six digits under a plain hash are found in a second. The key is a setting without
 * default: without it nobody logs in.
 */
@ApplicationScoped
public class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "SECRET_KEY")
    Optional<String> setting;

    /** What keeps the key from being used, for whoever watches the server; empty when all is well. */
    public Optional<String> trouble() {
        try {
            key("check");
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** @param owner bound to the result: somebody else's secret in this place does not open */
    byte[] close(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, secret);
        return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    byte[] open(byte[] box, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] closed = new byte[box.length - NONCE_BYTES];
        ByteBuffer.wrap(box).get(nonce).get(closed);
        return cipher(Cipher.DECRYPT_MODE, nonce, owner, closed);
    }

    /** @param owner what the code is bound to, so that equal codes have different hashes */
    byte[] hash(String code, String owner) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key("codes"), "HmacSHA256"));
            return mac.doFinal((owner + "\n" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, String owner, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key("seeds"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret does not open: SECRET_KEY is not the one it was kept with", e);
        }
    }

    /** A key of its own for each use, made from the one in the settings. */
    private byte[] key(String use) {
        byte[] secret = decode(setting.orElse(""));
        if (secret.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "SECRET_KEY must be set to 32 random bytes in Base64: openssl rand -base64 32");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
