package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import nl.careconnections.domain.shared.AesGcm;
import nl.careconnections.domain.shared.Secret;
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
    public byte[] close(byte[] secret, String owner) {
        try {
            return AesGcm.close(key("seeds"), secret, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    public byte[] open(byte[] box, String owner) {
        try {
            return AesGcm.open(key("seeds"), box, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret does not open: SECRET_KEY is not the one it was kept with", e);
        }
    }

    /** @param owner what the code is bound to, so that equal codes have different hashes */
    public byte[] hash(String code, String owner) {
        return AesGcm.hmac(key("codes"), owner + "\n" + code);
    }

    private byte[] key(String use) {
        return Secret.of(setting.orElse("")).keyFor(use);
    }
}
