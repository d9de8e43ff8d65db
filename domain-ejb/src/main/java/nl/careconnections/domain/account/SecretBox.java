package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import nl.careconnections.domain.shared.AesGcm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what a thief of the database must not be able to use: seeds of authenticator apps encrypted (AES-256-GCM), short
 * codes as a keyed hash, because six digits under a plain hash are found in a second. The key is a setting without
 * default: without it nobody logs in.
 */
@ApplicationScoped
public class SecretBox {

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
        try {
            return AesGcm.close(key("seeds"), secret, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    byte[] open(byte[] box, String owner) {
        try {
            return AesGcm.open(key("seeds"), box, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret does not open: SECRET_KEY is not the one it was kept with", e);
        }
    }

    /** @param owner what the code is bound to, so that equal codes have different hashes */
    byte[] hash(String code, String owner) {
        return AesGcm.hmac(key("codes"), owner + "\n" + code);
    }

    /** A key of its own for each use, made from the one in the settings. */
    private byte[] key(String use) {
        byte[] secret = decode(setting.orElse(""));
        if (secret.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException(
                    "SECRET_KEY must be set to 32 random bytes in Base64: openssl rand -base64 32");
        }
        return AesGcm.keyFor(use, secret);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
