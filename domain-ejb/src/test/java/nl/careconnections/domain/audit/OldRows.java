package nl.careconnections.domain.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes entries as the application did before it named caregivers. */
final class OldRows {

    private OldRows() {}

    static void append(Connection connection, String subject) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                        "select position, hash from audit_entry order by position desc limit 1");
                ResultSet row = last.executeQuery();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_entry (position, at, account_id, actor_name, actor_role, organisation_id, address,
                                                 action, subject, outcome, reason, form, previous_hash, hash)
                        values (?, '2026-01-02T03:04:05Z', 7, 'Somebody', 'CONTACT', null, '192.0.2.1', 'ticket.viewed', ?,
                                'DONE', '', 1, ?, ?)""")) {
            row.next();
            long position = row.getLong(1) + 1;
            insert.setLong(1, position);
            insert.setString(2, subject);
            insert.setBytes(3, row.getBytes(2));
            insert.setBytes(4, hash(row.getBytes(2), position, subject));
            insert.executeUpdate();
        }
    }

    private static byte[] hash(byte[] before, long position, String subject) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (String field : new String[] {
                "" + position,
                "2026-01-02T03:04:05Z",
                "7",
                "Somebody",
                "CONTACT",
                "null",
                "192.0.2.1",
                "ticket.viewed",
                subject,
                "DONE",
                ""
            }) {
                digest.update((field.length() + ":" + field).getBytes(StandardCharsets.US_ASCII));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
