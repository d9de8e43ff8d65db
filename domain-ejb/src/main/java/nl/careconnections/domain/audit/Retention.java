package nl.careconnections.domain.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Removes entries after their time, as the role that owns the tables, and signs a checkpoint that stands for them. A log that
 * is not sound is left as it is, because removing would hide what was done to it.
 */
public final class Retention {

    /** How long entries are kept (assurance S18). */
    public static final Period KEPT = Period.ofYears(5);

    /** A list is out of use long before. */
    private static final Duration LISTS_ARE_DISCLOSED = Duration.ofDays(31);

    private static final String LAST_TO_REMOVE = """
            select position, hash from audit_entry
            where position < (select min(position) from audit_entry where at >= ?)
              and position < (select max(position) from audit_entry)
            order by position desc limit 1""";

    private final Connection connection;
    private final AuditSeal seal;
    private final Clock clock;

    /** @param owner connection of the role that owns the tables; the application's may not remove anything */
    public Retention(Connection owner, AuditSeal seal, Clock clock) {
        this.connection = owner;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Removes what is older than five years; the newest entry always stays, so that the chain goes on.
     *
     * @return how many entries were removed, or what is wrong with the log
     */
    public Removal removeOld(AnchorFile anchors) throws SQLException, IOException {
        Instant limit = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            Removal removal = remove(limit, anchors);
            connection.commit();
            return removal;
        } finally {
            connection.rollback();
            connection.setAutoCommit(before);
        }
    }

    private Removal remove(Instant limit, AnchorFile anchors) throws SQLException, IOException {
        ChainReport report = ChainCheck.of(connection, seal, anchors);
        if (!report.isSound()) {
            return new Removal(0, report);
        }
        Checkpoint checkpoint = checkpoint(limit);
        if (checkpoint == null) {
            return new Removal(0, report);
        }
        keep(checkpoint);
        run("delete from disclosed_snapshot where first_at < ?", limit.minus(LISTS_ARE_DISCLOSED));
        try (PreparedStatement delete = connection.prepareStatement("delete from audit_entry where position <= ?")) {
            delete.setLong(1, checkpoint.position());
            return new Removal(delete.executeUpdate(), report);
        }
    }

    private Checkpoint checkpoint(Instant limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_TO_REMOVE)) {
            statement.setObject(1, limit.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Checkpoint(
                                row.getLong(1),
                                row.getBytes(2),
                                limit.truncatedTo(ChronoUnit.SECONDS),
                                clock.instant().truncatedTo(ChronoUnit.SECONDS))
                        : null;
            }
        }
    }

    private void keep(Checkpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_checkpoint (position, hash, older_than, made_at, signature) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, checkpoint.position());
            insert.setBytes(2, checkpoint.hash());
            insert.setObject(3, checkpoint.olderThan().atOffset(ZoneOffset.UTC));
            insert.setObject(4, checkpoint.madeAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(5, seal.ofCheckpoint(checkpoint));
            insert.executeUpdate();
        }
    }

    private void run(String sql, Instant limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, limit.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** What came of it: nothing is removed from a log that is not sound. */
    public record Removal(int removed, ChainReport report) {}
}
