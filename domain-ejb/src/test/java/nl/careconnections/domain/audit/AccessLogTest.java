package nl.careconnections.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DomainTest
class AccessLogTest {

    private static final Actor NURSE = Actor.account(7, "Test Verpleegkundige", "CONTACT", 3L, "192.0.2.1");

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

    @Test
    void S18_keeps_who_what_when_and_outcome() {
        transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:1"));

        assertThat(log.about("ticket:1", 10))
                .containsExactly(new AccessRecord(clock.now(), NURSE, "ticket.viewed", "ticket:1", Outcome.DONE, ""));
        assertThat(log.by(7, 10)).isNotEmpty();
    }

    @Test
    void S18_an_entry_goes_with_its_deed_but_a_refusal_stays() {
        assertThatThrownBy(() -> transaction.run(() -> {
                    log.refused(NURSE, "ticket.closed", "ticket:2", "not hers");
                    log.done(NURSE, "ticket.viewed", "ticket:2");
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        assertThat(log.about("ticket:2", 10)).extracting(AccessRecord::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void S18_the_application_itself_can_neither_change_nor_remove_entries() {
        for (String sql :
                new String[] {"update audit_entry set reason = ''", "delete from audit_entry", "truncate audit_entry"
                }) {
            assertThatThrownBy(() -> execute(dataSource, sql)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void S18_entries_written_at_once_form_one_chain() throws Exception {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:4")));

        assertThat(log.about("ticket:4", 100)).hasSize(40);
        assertThat(broken()).isEmpty();
    }

    @Test
    void S18_keeps_which_caregiver_it_was_and_finds_another_one_in_that_place() throws Exception {
        Actor caregiver = Actor.caregiver(12, "Test Verzorgende", 3, "192.0.2.2");
        transaction.run(() -> log.done(caregiver, "list.downloaded", "snapshot:1"));

        assertThat(log.about("snapshot:1", 1)).extracting(AccessRecord::actor).containsExactly(caregiver);
        tamper("update audit_entry set caregiver_id = 13 where subject = 'snapshot:1'");
        assertThat(broken()).containsExactly(ChainBreak.Kind.CHANGED);
        tamper("update audit_entry set caregiver_id = 12, form = 1 where subject = 'snapshot:1'");
        assertThat(broken()).containsExactly(ChainBreak.Kind.CHANGED);
        tamper("update audit_entry set form = 2 where subject = 'snapshot:1'");
        assertThat(broken()).isEmpty();
    }

    @Test
    void S18_rows_from_before_caregivers_were_named_keep_their_place_in_the_chain() throws Exception {
        transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:5"));
        try (Connection connection = TestPostgres.asSuperuser(database.name()).getConnection()) {
            OldRows.append(connection, "ticket:6");
        }
        transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:7"));

        assertThat(log.about("ticket:6", 1)).hasSize(1);
        assertThat(broken()).isEmpty();
    }

    private List<ChainBreak.Kind> broken() throws SQLException, IOException {
        AuditSeal seal = AuditSeal.with("dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdDE=");
        try (Connection connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, seal, new AnchorFile(folder, seal)).breaks().stream()
                    .map(ChainBreak::kind)
                    .filter(kind -> kind != ChainBreak.Kind.NO_RECENT_ANCHOR)
                    .toList();
        }
    }

    private void tamper(String sql) throws SQLException {
        execute(TestPostgres.asSuperuser(database.name()), sql);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
