package nl.careconnections.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the verifier walks over 100,000 and over 1,000,000 entries, with an anchor for every day of five years among them. */
class VerifierReport {

    private static final int FEW = 100_000;
    private static final int MANY = Integer.getInteger("performance.entries", 1_000_000);
    private static final int DAYS = 5 * 365;
    private static final int BATCH = 10_000;
    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static final AuditSeal SEAL = AuditSeal.with("dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdDE=");

    @TempDir
    Path folder;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Duration between = Duration.ofDays(DAYS).dividedBy(MANY);
    private long position;
    private byte[] hash = ChainCheck.START_OF_CHAIN;

    @Test
    void the_verifier_over_a_million_entries() throws SQLException, IOException {
        AnchorFile anchors = new AnchorFile(folder, SEAL);
        try (Connection connection =
                TestPostgres.asApplication(TestPostgres.newDatabase()).getConnection()) {
            grow(connection, FEW, anchors);
            walk(connection, anchors);
            grow(connection, MANY, anchors);
            walk(connection, anchors);
        }
    }

    private void walk(Connection connection, AnchorFile anchors) throws SQLException, IOException {
        ChainCheck.of(connection, SEAL, anchors);
        long used = system.getProcessCpuTime();
        long begin = System.nanoTime();
        ChainReport report = ChainCheck.of(connection, SEAL, anchors);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double processor = (system.getProcessCpuTime() - used) / 1e9;
        assertThat(report.breaks()).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.1f | %,.0f |%n",
                report.entries(),
                report.anchors(),
                seconds,
                processor,
                report.entries() / seconds);
    }

    private void grow(Connection connection, int entries, AnchorFile anchors) throws SQLException, IOException {
        connection.setAutoCommit(false);
        while (position < entries) {
            long day = at(position).atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
            append(connection);
            connection.commit();
            for (long next = day; next < at(position).atZone(ZoneOffset.UTC).toLocalDate().toEpochDay(); next++) {
                anchors.append(connection, Clock.fixed(at(position), ZoneOffset.UTC));
            }
        }
        anchors.append(connection, Clock.fixed(at(position), ZoneOffset.UTC));
        connection.setAutoCommit(true);
    }

    private Instant at(long entry) {
        return FIRST.plus(between.multipliedBy(entry)).truncatedTo(ChronoUnit.MICROS);
    }

    private void append(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_entry (position, at, account_id, actor_name, actor_role, organisation_id, address, action,
                                         subject, outcome, reason, form, caregiver_id, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < BATCH; i++) {
                position++;
                Instant at = at(position);
                byte[] fields = EntryHash.fields(
                        EntryHash.WITH_CAREGIVER,
                        null,
                        at,
                        7L,
                        "Test Verpleegkundige",
                        "CONTACT",
                        3L,
                        "192.0.2.1",
                        "ticket.viewed",
                        "ticket:" + position % 5000,
                        Outcome.DONE,
                        "");
                byte[] own = EntryHash.of(hash, position, fields);
                insert.setLong(1, position);
                insert.setObject(2, at.atOffset(ZoneOffset.UTC));
                insert.setLong(3, 7);
                insert.setString(4, "Test Verpleegkundige");
                insert.setString(5, "CONTACT");
                insert.setLong(6, 3);
                insert.setString(7, "192.0.2.1");
                insert.setString(8, "ticket.viewed");
                insert.setString(9, "ticket:" + position % 5000);
                insert.setString(10, Outcome.DONE.name());
                insert.setString(11, "");
                insert.setInt(12, EntryHash.WITH_CAREGIVER);
                insert.setNull(13, Types.BIGINT);
                insert.setBytes(14, hash);
                insert.setBytes(15, own);
                insert.addBatch();
                hash = own;
            }
            insert.executeBatch();
        }
    }
}
