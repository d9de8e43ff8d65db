package nl.careconnections.domain.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Files that go with mails. They lie beside the outbox until the last mail with them is settled, so that a second attempt is the same
 * mail; whoever queues one has encrypted it (assurance S19).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MailAttachments {

    @Inject
    DataSource dataSource;

    /** @param name of the file, in ASCII */
    record File(String name, String mediaType, byte[] content) {}

    File get(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select name, media_type, content from mail_attachment where id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The file " + id + " of a mail is gone");
                }
                return new File(rows.getString(1), rows.getString(2), rows.getBytes(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A file of a mail cannot be read", e);
        }
    }

    /** Those that no mail waits with any more. */
    void clear() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        delete from mail_attachment a
                        where not exists (select 1 from outbox o where o.attachment_id = a.id)""")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Files of mails cannot be cleared", e);
        }
    }
}
