package nl.careconnections.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What the hash of an entry is made of: the hash before it, then each field with its length, so that no border can move. */
final class EntryHash {

    /** The form of entries that name a caregiver; those of form 1 are older and keep their hash. */
    static final int WITH_CAREGIVER = 2;

    private EntryHash() {}

    static byte[] of(byte[] previous, int form, Long caregiverId, Object... fields) {
        MessageDigest digest = sha256();
        digest.update(previous);
        Arrays.stream(fields).forEach(field -> add(digest, field));
        if (form >= WITH_CAREGIVER) {
            add(digest, form);
            add(digest, caregiverId);
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, Object field) {
        byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
