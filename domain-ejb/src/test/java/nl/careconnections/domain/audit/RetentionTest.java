package nl.careconnections.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import nl.careconnections.domain.audit.ChainBreak.Kind;
import nl.careconnections.domain.audit.Retention.Removal;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DomainTest
class RetentionTest {

    private static final AuditSeal SEAL = AuditSeal.with("dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdDE=");
    private static final Actor NURSE = Actor.account(7, "Test Verpleegkundige", "CONTACT", 3L, "192.0.2.1");
    private static final Duration SIX_YEARS = Duration.ofDays(6 * 366);

    @TempDir
    Path folder;

    @Inject
    AccessLog log;

    @Inject
    InTransaction transaction;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    @Inject
    DataSource dataSource;

    /** One story, because what is removed is gone for whatever comes after. */
    @Test
    void S18_entries_go_after_five_years_with_a_signed_checkpoint_and_only_so() throws Exception {
        look(3);
        anchor();
        clock.advance(SIX_YEARS);
        look(2);
        anchor();

        execute("update audit_entry set reason = 'hidden' where position = 2");
        assertThat(remove().report().isSound())
                .as("a log that was tampered with")
                .isFalse();
        execute("update audit_entry set reason = '' where position = 2");
        assertThat(check().entries()).as("nothing was removed").isEqualTo(5);

        Removal removal = remove();
        assertThat(removal.removed()).isEqualTo(3);
        ChainReport report = check();
        assertThat(report.breaks()).isEmpty();
        assertThat(report.first()).isEqualTo(4);
        assertThat(report.entries()).isEqualTo(2);
        assertThat(remove().removed()).as("nothing is old any more").isZero();
        look(1);
        anchor();
        assertThat(check().isSound()).isTrue();

        execute("update audit_checkpoint set older_than = older_than + interval '1 year'");
        assertThat(check().breaks())
                .extracting(ChainBreak::kind)
                .containsExactly(Kind.FORGED_CHECKPOINT, Kind.NO_CHECKPOINT);
        execute("delete from audit_checkpoint");
        assertThat(check().breaks()).extracting(ChainBreak::kind).containsExactly(Kind.NO_CHECKPOINT);
    }

    @Test
    void S18_the_application_can_neither_remove_entries_nor_sign_for_them() {
        for (String sql : new String[] {
            "delete from audit_checkpoint",
            "update audit_checkpoint set position = 0",
            "truncate audit_checkpoint",
            "insert into audit_checkpoint values (1, decode(repeat('00', 32), 'hex'), now(), now(),"
                    + " decode(repeat('00', 32), 'hex'))",
            "delete from disclosed_snapshot",
            "update disclosed_client set client_hash = decode(repeat('00', 32), 'hex')",
            "truncate disclosed_snapshot cascade"
        }) {
            assertThatThrownBy(() -> {
                        try (Connection connection = dataSource.getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.execute(sql);
                        }
                    })
                    .as(sql)
                    .hasMessageContaining("permission denied");
        }
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:1"));
        }
    }

    private void anchor() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            new AnchorFile(folder, SEAL).append(connection, clock.clock());
        }
    }

    private Removal remove() throws Exception {
        try (Connection owner = TestPostgres.asOwner(database.name()).getConnection()) {
            return new Retention(owner, SEAL, clock.clock()).removeOld(new AnchorFile(folder, SEAL));
        }
    }

    private ChainReport check() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, SEAL, new AnchorFile(folder, SEAL));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asSuperuser(database.name()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
