package nl.careconnections.domain.audit;

import static nl.careconnections.domain.audit.ChainBreak.Kind.CHANGED;
import static nl.careconnections.domain.audit.ChainBreak.Kind.CHANGED_ANCHOR;
import static nl.careconnections.domain.audit.ChainBreak.Kind.MISSING;
import static nl.careconnections.domain.audit.ChainBreak.Kind.NOT_LINKED;
import static nl.careconnections.domain.audit.ChainBreak.Kind.NO_CHECKPOINT;
import static nl.careconnections.domain.audit.ChainBreak.Kind.NO_RECENT_ANCHOR;
import static nl.careconnections.domain.audit.ChainBreak.Kind.OTHER_CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.careconnections.domain.audit.ChainBreak.Kind;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who can write everything in the database, but has neither the key nor the folder of the anchors. */
@DomainTest
class ChainCheckTest {

    private static final String KEY = "dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdDE=";
    private static final String OTHER_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Actor NURSE = Actor.account(7, "Test Verpleegkundige", "CONTACT", 3L, "192.0.2.1");
    private static final String LAST = "(select max(position) from audit_entry)";

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

    private Anchors anchors;

    @BeforeEach
    void write() {
        anchors = anchors(KEY);
        IntStream.range(0, 4).forEach(i -> transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:1")));
        anchors.write();
    }

    @Test
    void S18_finds_nothing_in_a_log_that_is_as_it_was_written() throws Exception {
        ChainReport report = anchors.verify();

        assertThat(report.isSound()).isTrue();
        assertThat(report.last()).isEqualTo(report.entries()).isGreaterThanOrEqualTo(4);
        assertThat(anchors.trouble()).isEmpty();
        assertThat(anchors.writtenAt()).hasValue(clock.now());
    }

    @Test
    void S18_moments_finer_than_the_database_keeps_do_not_look_like_changes() throws Exception {
        clock.set(clock.now().plusNanos(123));
        transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:1"));

        assertThat(anchors.verify().isSound()).isTrue();
    }

    @Test
    void S18_finds_a_tampered_entry() throws Exception {
        assertThat(after("update audit_entry set actor_name = 'Nobody' where position = 2"))
                .containsExactly(CHANGED);
        assertThat(after("update audit_entry set at = at + interval '1 microsecond' where position = 2"))
                .containsExactly(CHANGED);
        assertThat(after("update audit_entry set hash = decode(repeat('ab', 32), 'hex') where position = 2"))
                .containsExactly(CHANGED, NOT_LINKED);
    }

    @Test
    void S18_finds_entries_missing_in_the_middle_and_says_which() throws Exception {
        assertThat(after("delete from audit_entry where position in (2, 3)")).containsExactly(MISSING);
        assertThat(words("delete from audit_entry where position in (2, 3)"))
                .containsExactly("entries 2 to 3 are missing");
        assertThat(after("delete from audit_entry where position = 1")).containsExactly(NO_CHECKPOINT);
    }

    @Test
    void S18_finds_a_last_entry_that_was_deleted() throws Exception {
        assertThat(after("delete from audit_entry where position = " + LAST)).containsExactly(MISSING);
        assertThat(words("delete from audit_entry where position = " + LAST))
                .singleElement()
                .asString()
                .endsWith("is missing at the end");
        assertThat(after("delete from audit_entry")).contains(MISSING);
    }

    @Test
    void S18_finds_another_entry_in_the_place_of_a_deleted_one() throws Exception {
        List<Kind> found = new ArrayList<>();
        inTheDatabase(connection -> {
            execute(connection, "delete from audit_entry where position = " + LAST);
            OldRows.append(connection, "ticket:9");
            found.addAll(kinds(ChainCheck.of(connection, AuditSeal.with(KEY), file())));
        });
        assertThat(found).containsExactly(OTHER_CHAIN);
    }

    @Test
    void S18_finds_that_anchors_were_changed_removed_or_made_by_somebody_else() throws Exception {
        transaction.run(() -> log.done(NURSE, "ticket.viewed", "ticket:1"));
        anchors.write();
        String written = Files.readString(path());

        Files.writeString(path(), written.replaceFirst(" \\d+ ", " 1 "));
        assertThat(kinds(anchors.verify())).contains(CHANGED_ANCHOR);
        Files.writeString(path(), written.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertThat(kinds(anchors.verify())).containsOnlyOnce(CHANGED_ANCHOR);
        assertThat(kinds(anchors(OTHER_KEY).verify())).contains(CHANGED_ANCHOR);
        Files.writeString(path(), written);
        assertThat(anchors.verify().isSound()).isTrue();
    }

    @Test
    void S18_goes_on_after_a_line_that_was_cut_by_a_power_failure() throws Exception {
        String written = Files.readString(path());
        Files.writeString(path(), written + written.substring(0, 30));
        anchors.write();

        ChainReport report = anchors.verify();
        assertThat(kinds(report)).containsExactly(CHANGED_ANCHOR);
        assertThat(report.anchors()).isEqualTo(2);
    }

    @Test
    void S18_says_when_nothing_tells_whether_the_last_entries_are_there() throws Exception {
        Files.delete(path());

        assertThat(kinds(anchors.verify())).containsExactly(NO_RECENT_ANCHOR);
    }

    @Test
    void S18_a_folder_that_cannot_be_written_keeps_nothing_from_going_on() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));
        anchors.folder = taken.toString();

        anchors.write();

        assertThat(anchors.trouble())
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("no anchor of the access log could be written"));
    }

    private Anchors anchors(String key) {
        Anchors made = new Anchors();
        made.dataSource = dataSource;
        made.clock = clock.clock();
        made.folder = folder.toString();
        made.secretKey = Optional.of(key);
        return made;
    }

    private AnchorFile file() {
        return new AnchorFile(folder, AuditSeal.with(KEY));
    }

    private Path path() {
        return folder.resolve(AnchorFile.NAME);
    }

    private List<Kind> after(String sql) throws Exception {
        return found(sql).stream().map(ChainBreak::kind).toList();
    }

    private List<String> words(String sql) throws Exception {
        return found(sql).stream().map(ChainBreak::words).toList();
    }

    private List<ChainBreak> found(String sql) throws Exception {
        List<ChainBreak> found = new ArrayList<>();
        inTheDatabase(connection -> {
            execute(connection, sql);
            found.addAll(ChainCheck.of(connection, AuditSeal.with(KEY), file()).breaks());
        });
        return found;
    }

    private static List<Kind> kinds(ChainReport report) {
        return report.breaks().stream().map(ChainBreak::kind).toList();
    }

    /** Undone at the end, so that the tests do not find each other's deeds. */
    private void inTheDatabase(Deed deed) throws SQLException, IOException {
        try (Connection connection = TestPostgres.asSuperuser(database.name()).getConnection()) {
            connection.setAutoCommit(false);
            deed.to(connection);
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Deed {
        void to(Connection connection) throws SQLException, IOException;
    }
}
