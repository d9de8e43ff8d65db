package nl.careconnections.domain.status.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Board;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Components;
import nl.careconnections.domain.status.CurrentBoard;
import nl.careconnections.domain.status.DeskStory;
import nl.careconnections.domain.status.Incidents;
import nl.careconnections.domain.status.Maintenances;
import nl.careconnections.domain.status.NewComponent;
import nl.careconnections.domain.status.NewMaintenance;
import nl.careconnections.domain.status.NewUpdate;
import nl.careconnections.domain.status.Phase;
import nl.careconnections.domain.status.Repeats;
import nl.careconnections.domain.status.StatusDesk;
import nl.careconnections.domain.status.Words;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What checks see, and what follows from it (design: status page, "Monitoring"). */
@DomainTest
class ChecksTest {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Inject
    Checks checks;

    @Inject
    Checkers checkers;

    @Inject
    DeadMan deadMan;

    @Inject
    Components components;

    @Inject
    Incidents incidents;

    @Inject
    Maintenances maintenances;

    @Inject
    StatusDesk desk;

    @Inject
    CurrentBoard board;

    @Inject
    EntityManager entityManager;

    @Inject
    InTransaction transaction;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    private Author publisher;
    private String component;
    private HttpServer server;
    private volatile int answer = 200;

    @BeforeEach
    void a_component_with_something_to_look_at() throws IOException {
        publisher = Author.of(people.publisher("Publicist"));
        component = components.add(
                publisher,
                UUID.randomUUID().toString(),
                new NewComponent(new Words("Bewaakt", "Watched"), Words.NONE, null, false));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.createContext("/always-good", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        checks.byComponent(publisher)
                .getOrDefault(component, List.of())
                .forEach(row -> checks.remove(publisher, row.code(), row.version()));
    }

    @Test
    void three_failures_make_it_down_and_two_answers_bring_it_back() {
        String check = add();
        looks(check, 2, 200);
        assertThat(verdict(check)).isEqualTo(Verdict.FINE);

        looks(check, 2, 503);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        looks(check, 1, 503);
        assertThat(status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(alarms()).isEqualTo(1);

        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(openAlarms()).isZero();
        assertThat(checks.flips(publisher, check, 10))
                .extracting(Flip::now, Flip::reason, Flip::detail)
                .containsExactly(
                        tuple(Verdict.FINE, Reason.GOOD, ""),
                        tuple(Verdict.DOWN, Reason.STATUS, "503"),
                        tuple(Verdict.FINE, Reason.GOOD, ""));
        assertThat(checks.looks(publisher, check, 100)).hasSize(7);
    }

    @Test
    void an_incident_is_opened_and_closed_again_when_the_component_says_so() {
        checks.decide(publisher, component, IncidentPolicy.OPEN);
        String check = add();

        looks(check, 4, 503);
        assertThat(shown()).singleElement().satisfies(story -> {
            assertThat(story.title().dutch()).isEqualTo("Bewaakt: grote storing");
            assertThat(story.phase()).isEqualTo(Phase.INVESTIGATING);
            assertThat(story.updates()).hasSize(1);
        });

        looks(check, 2, 200);
        assertThat(shown())
                .singleElement()
                .satisfies(story -> assertThat(story.phase()).isEqualTo(Phase.RESOLVED));

        looks(check, 3, 503);
        assertThat(shown()).extracting(Board.Story::phase).containsExactly(Phase.INVESTIGATING, Phase.RESOLVED);
    }

    @Test
    void a_draft_is_taken_back_when_all_is_well() {
        checks.decide(publisher, component, IncidentPolicy.DRAFT);
        String check = add();

        looks(check, 3, 503);
        assertThat(shown()).isEmpty();
        assertThat(drafts()).hasSize(1);

        looks(check, 2, 200);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_a_person_took_in_hand_is_left_to_them() {
        checks.decide(publisher, component, IncidentPolicy.OPEN);
        String check = add();
        looks(check, 3, 503);
        String code = shown().get(0).code();
        incidents.update(
                publisher,
                code,
                NewUpdate.of(Phase.IDENTIFIED, new Words("Schijf vol", "Disk full")),
                desk.get(publisher, code).version());

        looks(check, 2, 200);
        assertThat(shown())
                .singleElement()
                .satisfies(story -> assertThat(story.phase()).isEqualTo(Phase.IDENTIFIED));
        assertThat(openAlarms()).isZero();
    }

    @Test
    void without_a_setting_only_the_status_follows() {
        String check = add();
        looks(check, 3, 503);

        assertThat(shown()).isEmpty();
        assertThat(drafts()).isEmpty();
        assertThat(status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
    }

    @Test
    void during_maintenance_nobody_is_woken_and_after_it_trouble_counts() {
        checks.decide(publisher, component, IncidentPolicy.OPEN);
        String maintenance = plan();
        clock.advance(Duration.ofSeconds(1));
        maintenances.goOn(maintenance);
        String check = add();

        looks(check, 4, 503);
        assertThat(status()).isEqualTo(ComponentStatus.UNDER_MAINTENANCE);
        assertThat(alarms()).isZero();
        assertThat(shown()).isEmpty();

        looks(check, 1, 503);
        maintenances.goOn(maintenance);
        looks(check, 1, 503);
        assertThat(status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(alarms()).isEqualTo(1);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void when_nobody_looks_it_is_unknown_and_never_fine() {
        String check = add();
        looks(check, 2, 200);
        Instant last = clock.now();
        clock.advance(Duration.ofSeconds(89));
        deadMan.look();
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);

        clock.advance(Duration.ofMinutes(4));
        deadMan.look();
        deadMan.look();
        assertThat(status()).isEqualTo(ComponentStatus.UNKNOWN);
        assertThat(component().since()).isEqualTo(clock.now());
        assertThat(verdictRow(check).since()).isEqualTo(last.plus(Duration.ofSeconds(90)));
        assertThat(alarms()).isZero();
        assertThat(silences()).isEqualTo(1);

        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.UNKNOWN);
        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(silences()).isZero();
    }

    @Test
    void one_check_that_nobody_looks_at_any_more_wakes_somebody_too_and_only_once() {
        String often = add();
        NewCheck d = described("/always-good");
        String seldom = checks.add(
                publisher,
                UUID.randomUUID().toString(),
                component,
                new NewCheck(
                        d.name(),
                        d.protocol(),
                        d.target(),
                        d.expectedStatus(),
                        d.expectedText(),
                        d.slowAfter(),
                        d.timeout(),
                        Duration.ofHours(1),
                        d.failuresToDown(),
                        1,
                        d.whenDown(),
                        false));
        looks(seldom, 1, 200);
        looks(often, 2, 200);

        clock.advance(Duration.ofSeconds(90));
        deadMan.look();
        deadMan.look();
        assertThat(status()).isEqualTo(ComponentStatus.UNKNOWN);
        assertThat(silences()).isEqualTo(1);

        clock.advance(Duration.ofHours(3));
        deadMan.look();
        assertThat(verdict(seldom)).isEqualTo(Verdict.UNKNOWN);
        assertThat(silences()).isEqualTo(1);
        looks(seldom, 1, 200);
        looks(often, 1, 200);
        assertThat(silences()).isZero();
    }

    @Test
    void somebody_is_called_until_everything_is_looked_at_again_or_removed() {
        String first = add();
        looks(first, 2, 200);
        String second = add();
        clock.advance(Duration.ofSeconds(90));
        deadMan.look();
        assertThat(silences()).isEqualTo(1);

        hold(second);
        looks(first, 1, 200);
        deadMan.look();
        assertThat(silences()).isEqualTo(1);

        checks.remove(publisher, second, checks.get(publisher, second).version());
        deadMan.look();
        assertThat(silences()).isZero();
    }

    /** As a thread of another node would that hangs. */
    private void hold(String check) {
        transaction.run(() -> Sql.run(
                entityManager,
                "update status_check_state set lease_owner = 'other', lease_until = ?1"
                        + " where check_id = (select id from status_check where code = ?2)",
                clock.now().plus(Duration.ofHours(1)),
                check));
    }

    @Test
    void after_a_restart_the_time_without_looks_is_unknown_and_nobody_is_woken_for_it() {
        String check = add();
        looks(check, 2, 200);
        clock.advance(Duration.ofMinutes(10));

        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.UNKNOWN);
        looks(check, 1, 200);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(silences()).isZero();
        assertThat(component().days().get(component().days().size() - 1).of(ComponentStatus.UNKNOWN))
                .isEqualTo(Duration.ofMinutes(10).minusSeconds(90).plusSeconds(60));
    }

    @Test
    void the_worst_of_two_checks_decides() {
        String first = add();
        looks(first, 3, 503);
        String second = checks.add(publisher, UUID.randomUUID().toString(), component, described("/always-good"));
        looks(second, 2, 503);
        assertThat(verdict(second)).isEqualTo(Verdict.FINE);

        assertThat(status()).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        checks.remove(publisher, first, checks.get(publisher, first).version());
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(openAlarms()).isZero();
    }

    @Test
    void a_changed_check_begins_anew_and_a_paused_one_says_nothing() {
        String check = add();
        looks(check, 3, 503);
        CheckRow row = checks.get(publisher, check);
        NewCheck d = row.described();

        checks.change(
                publisher,
                check,
                new NewCheck(
                        d.name(),
                        d.protocol(),
                        d.target(),
                        d.expectedStatus(),
                        d.expectedText(),
                        d.slowAfter(),
                        d.timeout(),
                        d.interval(),
                        d.failuresToDown(),
                        d.successesToUp(),
                        d.whenDown(),
                        true),
                row.version());

        assertThat(verdict(check)).isEqualTo(Verdict.NEW);
        assertThat(status()).isEqualTo(ComponentStatus.OPERATIONAL);
        clock.advance(Duration.ofHours(1));
        deadMan.look();
        checkers.lookDue();
        assertThat(verdict(check)).isEqualTo(Verdict.NEW);
        assertThatThrownBy(() -> checks.change(publisher, check, d, row.version()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_typed_wrong_is_told_all_at_once() {
        NewCheck wrong = new NewCheck(
                " ",
                Protocol.HTTP,
                "ftp://example.com",
                20,
                "x".repeat(201),
                Duration.ofSeconds(60),
                Duration.ofSeconds(31),
                Duration.ofSeconds(1),
                0,
                11,
                ComponentStatus.UNKNOWN,
                false);

        assertThatThrownBy(() -> checks.add(publisher, UUID.randomUUID().toString(), component, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactlyInAnyOrder(
                                        "name",
                                        "target",
                                        "expectedStatus",
                                        "expectedText",
                                        "timeout",
                                        "slowAfter",
                                        "interval",
                                        "failures",
                                        "successes",
                                        "whenDown"));
        assertThatThrownBy(() -> checks.add(
                        publisher,
                        UUID.randomUUID().toString(),
                        component,
                        NewCheck.of("Deur", Protocol.TCP, "server:70000")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> checks.add(publisher, UUID.randomUUID().toString(), "abcdefghijkl", described()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_a_component_that_is_taken_off_nobody_is_called_any_more() {
        String check = add();
        looks(check, 3, 503);
        assertThat(openAlarms()).isEqualTo(1);

        components.retire(
                publisher, component, components.get(publisher, component).version());

        assertThat(openAlarms()).isZero();
        checks.remove(publisher, check, checks.get(publisher, check).version());
        assertThat(checks.byComponent(publisher)).doesNotContainKey(component);
    }

    @Test
    void only_who_may_publish_gets_there() {
        assertThatThrownBy(() -> Author.of(people.support("Medewerker"))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_page_says_when_was_looked_last() {
        String check = add();
        looks(check, 1, 200);
        Instant looked = clock.now();
        clock.advance(Duration.ofSeconds(20));
        board.look();

        assertThat(board.checkedAt()).isEqualTo(looked);
    }

    private String add() {
        return checks.add(publisher, UUID.randomUUID().toString(), component, described());
    }

    private NewCheck described() {
        return described("/");
    }

    private NewCheck described(String path) {
        return NewCheck.of(
                "Pagina",
                Protocol.HTTP,
                "http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void looks(String check, int times, int status) {
        answer = status;
        for (int i = 0; i < times; i++) {
            clock.advance(INTERVAL);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            do {
                checkers.lookDue();
                Thread.onSpinWait();
            } while (!wasLookedAt(check) && System.nanoTime() < deadline);
            assertThat(wasLookedAt(check)).isTrue();
        }
    }

    private boolean wasLookedAt(String check) {
        Look last = checks.get(publisher, check).last();
        return last != null && last.at().equals(clock.now());
    }

    private String plan() {
        return maintenances.plan(
                publisher,
                UUID.randomUUID().toString(),
                new NewMaintenance(
                        new Words("Onderhoud", "Maintenance"),
                        new Words("Even weg", "Away for a bit"),
                        Words.NONE,
                        Words.NONE,
                        clock.now().plusSeconds(1),
                        clock.now().plusSeconds(140),
                        true,
                        true,
                        null,
                        Repeats.NEVER,
                        List.of(component),
                        false));
    }

    private Verdict verdict(String check) {
        return verdictRow(check).verdict();
    }

    private CheckRow verdictRow(String check) {
        return checks.get(publisher, check);
    }

    private Board.Component component() {
        board.look();
        return board.get().components().stream()
                .filter(one -> one.code().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private ComponentStatus status() {
        return component().status();
    }

    private List<Board.Story> shown() {
        board.look();
        return board.get().incidents().stream()
                .filter(story ->
                        story.components().stream().anyMatch(one -> one.code().equals(component)))
                .toList();
    }

    private List<DeskStory> drafts() {
        return desk.drafts(publisher).stream()
                .filter(draft -> draft.story().components().stream()
                        .anyMatch(one -> one.code().equals(component)))
                .toList();
    }

    private long alarms() {
        return count("select count(*) from alarm where subject = ?1");
    }

    private long silences() {
        return transaction.get(() -> Sql.number(
                        entityManager,
                        "select count(*) from alarm where subject = 'status-check:silence' and ended_at is null")
                .orElseThrow());
    }

    private long openAlarms() {
        return count("select count(*) from alarm where subject = ?1 and ended_at is null");
    }

    private long count(String sql) {
        return transaction.get(() ->
                Sql.number(entityManager, sql, "status-check:" + component).orElseThrow());
    }
}
