package nl.careconnections.domain.audit;

import java.security.MessageDigest;
import java.util.HexFormat;
import nl.careconnections.domain.shared.AesGcm;
import nl.careconnections.domain.shared.Secret;

/**
 * Seals what is kept beside the chain with keys made from {@code SECRET_KEY}: who can write in the database, or in the folder
 * of the anchors, but does not have the key, makes none that is taken.
 */
public final class AuditSeal {

    private final Secret secret;

    private AuditSeal(Secret secret) {
        this.secret = secret;
    }

    /** @throws IllegalStateException when the setting is no key, saying how to make one */
    public static AuditSeal with(String secretKey) {
        return new AuditSeal(Secret.of(secretKey));
    }

    byte[] ofAnchor(byte[] sealBefore, String words) {
        return AesGcm.hmac(secret.keyFor("access log anchors"), HexFormat.of().formatHex(sealBefore) + " " + words);
    }

    byte[] ofCheckpoint(Checkpoint checkpoint) {
        return AesGcm.hmac(secret.keyFor("access log checkpoints"), checkpoint.words());
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
