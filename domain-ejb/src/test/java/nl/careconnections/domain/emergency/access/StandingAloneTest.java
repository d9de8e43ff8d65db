package nl.careconnections.domain.emergency.access;

import static nl.careconnections.domain.emergency.access.NightShift.PASSWORD;
import static nl.careconnections.domain.emergency.access.NightShift.TELEPHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Visitor;
import nl.careconnections.domain.audit.Anchors;
import nl.careconnections.domain.audit.ChainBreak;
import nl.careconnections.domain.audit.ChainBreak.Kind;
import nl.careconnections.domain.emergency.paper.Paper;
import nl.careconnections.domain.emergency.people.Caregiver;
import nl.careconnections.domain.emergency.people.CaregiverDetails;
import nl.careconnections.domain.emergency.people.Caregivers;
import nl.careconnections.domain.emergency.people.Channel;
import nl.careconnections.domain.emergency.people.ChannelKind;
import nl.careconnections.domain.emergency.people.PreferredFactor;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.shared.BusinessException;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestDatabase;
import nl.careconnections.domain.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest(NightShift.class)
class StandingAloneTest {

    @Inject
    NightShift shift;

    @Inject
    CaregiverLogins logins;

    @Inject
    Caregivers caregivers;

    @Inject
    CaregiverApps apps;

    @Inject
    WardDesk desk;

    @Inject
    PaperDesk papers;

    @Inject
    NodeCopy copy;

    @Inject
    NodeFolder folder;

    @Inject
    JournalLoader loader;

    @Inject
    DatabaseWatch watch;

    @Inject
    Anchors anchors;

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    private Caregiver anna;
    private String appKey;

    @BeforeEach
    void a_caregiver_with_an_app_is_known_to_the_node() {
        anna = shift.caregiver(PreferredFactor.APP, new Channel(ChannelKind.MAIL, NightShift.MAIL, "", false));
        SignedIn signedIn = shift.signedIn(anna);
        appKey = apps.get(signedIn).setUp().key();
        apps.use(signedIn, PASSWORD, shift.appCode(appKey));
        clock.advance(Duration.ofMinutes(1));
        copy.refresh();
    }

    @AfterEach
    void the_database_is_back() {
        back();
    }

    @Test
    void R8_log_in_list_and_download_go_on_and_stand_in_the_log_afterwards() throws SQLException, IOException {
        long before = shift.audited();
        database.away(true);

        Step step = logins.begin(name(), PASSWORD, TELEPHONE);
        assertThatThrownBy(() -> logins.finish(step.pass(), "000000", TELEPHONE))
                .isInstanceOf(InvalidInput.class);
        Step in = logins.finish(step.pass(), shift.appCode(appKey), TELEPHONE);
        Session session = shift.session(in);
        SignedIn signedIn = logins.find(session).orElseThrow();
        assertThat(desk.wards(signedIn).copiedAt()).isPresent();
        assertThat(desk.take(session, shift.ward(), Edition.PHONE).pdf())
                .isEqualTo(NightShift.content(Edition.PHONE, Validity.CURRENT));
        assertThatThrownBy(() -> desk.take(session, shift.ward() + 1000, Edition.PHONE))
                .isInstanceOf(NotFound.class);
        back();

        assertThat(shift.log("snapshot:" + shift.snapshot()))
                .containsExactly("list.downloaded DONE ward " + shift.ward() + ", PHONE (from a node's journal)");
        assertThat(shift.log("caregiver:" + anna.number()))
                .contains(
                        "login.refused REFUSED wrong code (from a node's journal)",
                        "login.done DONE (from a node's journal)",
                        "wards.listed DONE (from a node's journal)");
        // Anchors of other tests' databases lie in the same folder.
        assertThat(anchors.verify().breaks())
                .extracting(ChainBreak::kind)
                .doesNotContain(Kind.CHANGED, Kind.MISSING, Kind.NOT_LINKED, Kind.NO_CHECKPOINT);
        assertThat(shift.audited()).isEqualTo(before + 6);
        assertThat(desk.wards(signedIn).copiedAt()).isEmpty();
    }

    @Test
    void S4_alone_too_five_codes_are_looked_at_and_the_block_holds_afterwards() throws InterruptedException {
        database.away(true);
        String pass = logins.begin(name(), PASSWORD, TELEPHONE).pass();

        List<Object> results = AtOnce.run(IntStream.range(0, 50)
                .<Supplier<Step>>mapToObj(i -> () -> logins.finish(pass, "wrong" + i, TELEPHONE))
                .toList());

        assertThat(results).allMatch(BusinessException.class::isInstance);
        assertThatThrownBy(() -> logins.finish(pass, shift.appCode(appKey), TELEPHONE))
                .isInstanceOf(AttemptOver.class);
        back();
        assertThat(shift.log("caregiver:" + anna.number()).stream().filter(entry -> entry.contains("wrong code (")))
                .hasSize(5);
        assertThat(shift.column(anna, "blocked_for")).isEqualTo("CODES");
    }

    @Test
    void a_code_of_the_app_that_was_used_alone_is_used_up() {
        database.away(true);
        String code = shift.appCode(appKey);
        logins.finish(logins.begin(name(), PASSWORD, TELEPHONE).pass(), code, TELEPHONE);
        back();

        String pass = logins.begin(name(), PASSWORD, TELEPHONE).pass();
        assertThatThrownBy(() -> logins.finish(pass, code, TELEPHONE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_session_lives_through_the_outage_and_logging_out_holds_after_it() {
        String pass = logins.finish(logins.begin(name(), PASSWORD, TELEPHONE).pass(), shift.appCode(appKey), TELEPHONE)
                .pass();
        database.away(true);
        assertThat(shift.find(pass)).isPresent();

        logins.end(pass, "-");

        assertThat(shift.find(pass)).isEmpty();
        back();
        assertThat(shift.find(pass)).isEmpty();
    }

    @Test
    void S5_wrong_passwords_block_alone_and_the_known_telephone_gets_in() {
        String device = logins.finish(
                        logins.begin(name(), PASSWORD, TELEPHONE).pass(), shift.appCode(appKey), TELEPHONE)
                .device();
        Visitor own = new Visitor("198.51.100.20", "Telefoon", device);
        copy.refresh();
        database.away(true);
        for (int i = 0; i < 5; i++) {
            Visitor stranger = new Visitor("203.0.113." + i, "Browser", "");
            assertThatThrownBy(() -> logins.begin(name(), "verkeerd", stranger)).isInstanceOf(BusinessException.class);
            clock.advance(Duration.ofMinutes(16));
        }

        assertThatThrownBy(() -> logins.begin(name(), PASSWORD, new Visitor("203.0.113.77", "Browser", "")))
                .isInstanceOf(NotLetIn.class);
        assertThat(logins.begin(name(), PASSWORD, own).finished()).isFalse();
        back();
        assertThat(shift.column(anna, "blocked_for")).isEqualTo("PASSWORDS");
    }

    @Test
    void S18_a_journal_that_was_changed_is_noted_and_what_stood_before_the_change_is_kept() throws IOException {
        database.away(true);
        desk.wards(logins.find(logsIn()).orElseThrow());
        Path journal = folder.part("journal").resolve("journal");
        List<String> lines = Files.readAllLines(journal);
        lines.remove(1);
        Files.writeString(journal, String.join("\n", lines) + "\n", StandardCharsets.US_ASCII);
        back();

        assertThat(NodeFolder.files(folder.part("journal")).map(Path::toString))
                .anyMatch(name -> name.endsWith(".broken"));
        assertThat(shift.log("caregiver:" + anna.number())).contains("login.appCode DONE (from a node's journal)");
        assertThat(shift.log("caregiver:" + anna.number())).doesNotContain("wards.listed DONE (from a node's journal)");
    }

    @Test
    void S18_nothing_is_handed_out_that_cannot_be_written_down() throws IOException {
        database.away(true);
        Session session = logsIn();
        Path journal = folder.part("journal").resolve("journal");
        Files.move(journal, journal.resolveSibling("kept"));
        Files.createDirectory(journal);

        assertThatThrownBy(() -> desk.take(session, shift.ward(), Edition.PHONE))
                .isInstanceOf(java.io.UncheckedIOException.class);

        Files.delete(journal);
        Files.move(journal.resolveSibling("kept"), journal);
    }

    @Test
    void R8_a_blank_list_can_be_printed_alone_once_this_node_had_it() {
        SignedIn signedIn = logins.find(logsIn()).orElseThrow();
        byte[] printed = papers.take(signedIn, Paper.BLANK_LIST, Language.NL).pdf();
        database.away(true);

        assertThat(papers.take(signedIn, Paper.BLANK_LIST, Language.NL).pdf()).isEqualTo(printed);
        assertThatThrownBy(() -> papers.take(signedIn, Paper.AFTER_OUTAGE, Language.EN))
                .isInstanceOf(NotNow.class);
        back();

        assertThat(shift.log("organisation:" + signedIn.organisation()))
                .contains("paper.downloaded DONE BLANK_LIST (from a node's journal)");
    }

    @Test
    void R8_names_that_are_one_for_java_and_two_for_the_database_keep_nobody_out() {
        String name = "zorg." + UUID.randomUUID() + ".";
        colleague(name + "\u0391\u03A3");
        colleague(name + "\u03B1\u03C2");
        copy.refresh();
        database.away(true);

        for (String each : List.of(name + "\u0391\u03A3", name + "\u03B1\u03C2")) {
            assertThat(copy.get().named(each).orElseThrow().account().userName())
                    .isEqualTo(each);
        }
        assertThat(logins.find(logsIn())).isPresent();
    }

    @Test
    void R8_a_database_that_keeps_nothing_keeps_nobody_from_her_list() throws SQLException {
        Session session = logsIn();
        everyConnectionHas("default_transaction_read_only", "on");
        try {
            assertThat(desk.take(session, shift.ward(), Edition.PHONE).pdf())
                    .isEqualTo(NightShift.content(Edition.PHONE, Validity.CURRENT));
            assertThatThrownBy(() -> watch.look(loader::catchUp)).isInstanceOf(PersistenceException.class);
        } finally {
            everyConnectionHas("default_transaction_read_only", "off");
        }
        back();

        assertThat(shift.log("snapshot:" + shift.snapshot()))
                .containsExactly("list.downloaded DONE ward " + shift.ward() + ", PHONE (from a node's journal)");
    }

    @Test
    void S18_what_has_to_wait_for_somebody_is_loaded_later() throws SQLException {
        database.away(true);
        logsIn();
        database.away(false);
        everyConnectionHas("lock_timeout", "50ms");
        try (Connection other = TestPostgres.asSuperuser(database.name()).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select 1 from caregiver where id = " + anna.number() + " for update");
            assertThatThrownBy(() -> watch.look(loader::catchUp)).isInstanceOf(PersistenceException.class);
            other.rollback();
        } finally {
            everyConnectionHas("lock_timeout", "0");
        }
        back();

        assertThat(shift.log("caregiver:" + anna.number())).contains("login.done DONE (from a node's journal)");
    }

    @Test
    void S18_a_journal_that_is_no_text_any_more_is_set_aside_and_the_database_is_in_charge_again() throws IOException {
        database.away(true);
        Session session = logsIn();
        Path journal = folder.part("journal").resolve("journal");
        byte[] changed = Files.readAllBytes(journal);
        changed[changed.length / 2] = (byte) 0xE9;
        Files.write(journal, changed);

        back();

        assertThat(desk.wards(logins.find(session).orElseThrow()).copiedAt()).isEmpty();
        assertThat(NodeFolder.files(folder.part("journal")).map(Path::toString))
                .noneMatch(name -> name.endsWith(".closed"));
    }

    @Test
    void a_folder_that_takes_nothing_keeps_nobody_from_what_the_database_has() throws IOException {
        Session session = logsIn();
        SignedIn signedIn = logins.find(session).orElseThrow();

        withoutFolder(
                "lists",
                () -> assertThat(desk.take(session, shift.ward(), Edition.PHONE).pdf())
                        .isEqualTo(NightShift.content(Edition.PHONE, Validity.CURRENT)));
        withoutFolder(
                "papers",
                () -> assertThat(papers.take(signedIn, Paper.BLANK_LIST, Language.NL)
                                .pdf())
                        .isNotEmpty());
    }

    @Test
    void a_list_that_was_damaged_on_this_node_is_fetched_again() throws IOException {
        Session session = logsIn();
        for (Path list : NodeFolder.files(folder.part("lists")).toList()) {
            Files.write(list, new byte[100]);
        }

        assertThat(desk.take(session, shift.ward(), Edition.PHONE).pdf())
                .isEqualTo(NightShift.content(Edition.PHONE, Validity.CURRENT));
    }

    @Test
    void what_cannot_be_written_down_of_accounts_is_known_all_the_same() throws IOException {
        String name = "zorg." + UUID.randomUUID();
        colleague(name);

        withoutFolder("people", () -> assertThatThrownBy(copy::refresh).isInstanceOf(UncheckedIOException.class));

        assertThat(copy.get().named(name)).isPresent();
    }

    /** As on a disk that is full, or not there. */
    private void withoutFolder(String name, Runnable deed) throws IOException {
        Path real = folder.part(name);
        Path aside = real.resolveSibling(name + "-aside");
        Files.move(real, aside);
        Files.createFile(real);
        try {
            deed.run();
        } finally {
            Files.delete(real);
            Files.move(aside, real);
        }
    }

    private void colleague(String userName) {
        CaregiverDetails details = anna.details();
        caregivers.create(
                shift.integrator(),
                new CaregiverDetails(
                        userName,
                        "",
                        details.displayName(),
                        details.givenName(),
                        details.familyName(),
                        details.language(),
                        true,
                        details.preferredFactor(),
                        details.channels()),
                Optional.empty());
    }

    private void everyConnectionHas(String setting, String value) throws SQLException {
        try (Connection connection = TestPostgres.asSuperuser("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database.name() + " set " + setting + " = '" + value + "'");
        }
    }

    private Session logsIn() {
        Step password = logins.begin(name(), PASSWORD, TELEPHONE);
        return shift.session(logins.finish(password.pass(), shift.appCode(appKey), TELEPHONE));
    }

    private void back() {
        database.away(false);
        watch.look(loader::catchUp);
        loader.load();
    }

    private String name() {
        return anna.details().userName();
    }
}
