package nl.careconnections.domain.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the hash of an entry is made of: the hash before it, then its place and each field with their lengths, so that no border can
 * move. An entry gets its hash in the database, which alone knows its place ({@code audit_append}); here it is made to verify it.
 */
final class EntryHash {

    /** The form of entries that name a caregiver; those of form 1 are older and keep their hash. */
    static final int WITH_CAREGIVER = 2;

    private EntryHash() {}

    static byte[] of(byte[] previous, long position, byte[] fields) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(field(position));
        return digest.digest(fields);
    }

    /** All fields but the place. */
    static byte[] fields(int form, Long caregiverId, Object... others) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (Object other : others) {
            fields.writeBytes(field(other));
        }
        if (form >= WITH_CAREGIVER) {
            fields.writeBytes(field(form));
            fields.writeBytes(field(caregiverId));
        }
        return fields.toByteArray();
    }

    private static byte[] field(Object value) {
        String text = String.valueOf(value);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return (length + ":" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
