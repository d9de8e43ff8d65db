package nl.careconnections.domain.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.knowledge.Disruption;
import nl.careconnections.domain.knowledge.Disruptions;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.AtOnce;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff tells is what viewers see (design: status page). */
@DomainTest
class IncidentsTest {

    @Inject
    Incidents incidents;

    @Inject
    Components components;

    @Inject
    StatusDesk desk;

    @Inject
    CurrentBoard board;

    @Inject
    Disruptions disruptions;

    @Inject
    Promises promises;

    @Inject
    AccessLog accessLog;

    @Inject
    EntityManager entityManager;

    @Inject
    InTransaction transaction;

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    private Author publisher;
    private String login;
    private String web;

    @BeforeEach
    void a_page_with_two_components() {
        publisher = Author.of(people.publisher("Publicist"));
        login = component("Inloggen", "Logging in");
        web = component("Web en app", "Web and app");
    }

    @Test
    void an_incident_is_told_and_its_components_follow() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);

        Board.Story story = shown(code);
        assertThat(story.title().dutch()).isEqualTo("Inloggen: deels verstoord");
        assertThat(story.title().english()).isEqualTo("Logging in: partly disrupted");
        assertThat(story.phase()).isEqualTo(Phase.INVESTIGATING);
        assertThat(story.impact()).isEqualTo(Impact.MAJOR);
        assertThat(status(login)).isEqualTo(ComponentStatus.PARTIAL_OUTAGE);
        assertThat(status(web)).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(story.updates().get(0).changes())
                .extracting(Board.Change::code, Board.Change::before, Board.Change::now)
                .containsExactly(tuple(login, ComponentStatus.OPERATIONAL, ComponentStatus.PARTIAL_OUTAGE));
    }

    @Test
    void updates_bring_it_on_and_the_last_one_brings_everything_back() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        clock.advance(Duration.ofMinutes(10));
        tell(code, Phase.IDENTIFIED, new Affected(web, ComponentStatus.MAJOR_OUTAGE));
        assertThat(status(web)).isEqualTo(ComponentStatus.MAJOR_OUTAGE);

        clock.advance(Duration.ofMinutes(10));
        tell(code, Phase.MONITORING, new Affected(web, ComponentStatus.OPERATIONAL));
        clock.advance(Duration.ofMinutes(10));
        tell(code, Phase.RESOLVED);

        Board.Story story = shown(code);
        assertThat(story.updates())
                .extracting(Board.Update::phase)
                .containsExactly(Phase.RESOLVED, Phase.MONITORING, Phase.IDENTIFIED, Phase.INVESTIGATING);
        assertThat(story.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(story.resolvedAt()).isEqualTo(clock.now());
        assertThat(status(login)).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThat(lasting(login, ComponentStatus.PARTIAL_OUTAGE)).isEqualTo(Duration.ofMinutes(30));
        assertThat(lasting(web, ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_worst_of_two_incidents_decides() {
        String first = open(ComponentStatus.MAJOR_OUTAGE);
        String second = open(ComponentStatus.DEGRADED_PERFORMANCE);

        tell(first, Phase.RESOLVED);
        assertThat(status(login)).isEqualTo(ComponentStatus.DEGRADED_PERFORMANCE);
        tell(second, Phase.RESOLVED);
        assertThat(status(login)).isEqualTo(ComponentStatus.OPERATIONAL);
    }

    @Test
    void closed_twice_it_is_refused_and_nothing_is_told() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        int version = version(code);
        tell(code, Phase.RESOLVED);

        assertThatThrownBy(
                        () -> incidents.update(publisher, code, NewUpdate.of(Phase.RESOLVED, words("Klaar")), version))
                .isInstanceOf(Conflict.class)
                .hasMessage("status.overAlready");
        assertThat(shown(code).updates()).hasSize(2);
    }

    @Test
    void R4_two_publishers_at_once_tell_of_each_other() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        int seen = version(code);
        incidents.update(publisher, code, NewUpdate.of(Phase.IDENTIFIED, words("Oorzaak gevonden")), seen);

        assertThatThrownBy(() -> incidents.update(publisher, code, NewUpdate.of(null, words("Nog steeds")), seen))
                .hasMessage("status.changedMeanwhile");
    }

    @Test
    void R4_sent_twice_it_is_told_once() {
        String key = UUID.randomUUID().toString();

        String code = incidents.open(publisher, key, incident(ComponentStatus.PARTIAL_OUTAGE));
        String again = incidents.open(publisher, key, incident(ComponentStatus.PARTIAL_OUTAGE));

        assertThat(again).isEqualTo(code);
        assertThat(shown(code).updates()).hasSize(1);
    }

    @Test
    void a_draft_is_for_staff_alone_until_it_is_published() {
        String code = incidents.draft(publisher, key(), incident(ComponentStatus.MAJOR_OUTAGE));
        board.look();
        assertThat(board.get().story(code)).isEmpty();
        assertThat(desk.get(publisher, code).story().components())
                .extracting(Board.Touched::code)
                .containsExactly(login);
        assertThat(status(login)).isEqualTo(ComponentStatus.OPERATIONAL);
        assertThatThrownBy(
                        () -> incidents.update(publisher, code, NewUpdate.of(null, words("Al bekend?")), version(code)))
                .isInstanceOf(NotFound.class);

        clock.advance(Duration.ofMinutes(3));
        incidents.publish(publisher, code, version(code));

        assertThat(status(login)).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        assertThat(shown(code).impact()).isEqualTo(Impact.CRITICAL);
        assertThat(shown(code).updates().get(0).shownAt()).isEqualTo(clock.now());
        assertThatThrownBy(() -> incidents.discard(publisher, code, version(code)))
                .hasMessage("status.publishedAlready");
    }

    @Test
    void a_board_that_a_viewer_cannot_take_is_offered_again() {
        List<Long> taken = new ArrayList<>();
        board.look();
        Consumer<Board> viewer = fresh -> {
            taken.add(fresh.revision());
            if (taken.size() == 2) {
                throw new IllegalStateException("cannot be shown");
            }
        };
        board.onChange(viewer);
        open(ComponentStatus.PARTIAL_OUTAGE);

        assertThatThrownBy(board::look).hasMessage("cannot be shown");
        board.look();

        assertThat(taken).hasSize(3);
        assertThat(taken.get(2)).isEqualTo(taken.get(1)).isGreaterThan(taken.get(0));
        board.forget(viewer);
    }

    @Test
    void a_discarded_draft_leaves_nothing() {
        String code = incidents.draft(publisher, key(), incident(ComponentStatus.MAJOR_OUTAGE));

        incidents.discard(publisher, code, version(code));

        assertThatThrownBy(() -> desk.get(publisher, code)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_correction_keeps_what_stood_there() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        String update = shown(code).updates().get(0).code();

        incidents.correct(publisher, code, update, said("Beter gezegd"), "Verkeerd onderdeel genoemd", version(code));

        assertThat(shown(code).updates().get(0).text().dutch()).isEqualTo("Beter gezegd");
        assertThat(desk.get(publisher, code).corrections())
                .extracting(DeskStory.Correction::update, DeskStory.Correction::before, DeskStory.Correction::reason)
                .containsExactly(tuple(update, "Sms-codes komen niet aan", "Verkeerd onderdeel genoemd"));
        assertThat(accessLog.about("status:" + code, 10))
                .extracting(AccessRecord::action)
                .containsExactly("status.corrected", "status.opened");
    }

    @Test
    void R4_two_who_correct_at_once_tell_of_each_other() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        String update = shown(code).updates().get(0).code();
        int seen = version(code);
        clock.advance(Duration.ofSeconds(1));
        incidents.correct(publisher, code, update, said("Eerst"), "Tikfout", seen);

        assertThatThrownBy(() -> incidents.correct(publisher, code, update, said("Daarna"), "Tikfout", seen))
                .hasMessage("status.changedMeanwhile");
        assertThatThrownBy(() ->
                        incidents.correctDetails(publisher, code, words("Titel"), null, null, "Andere titel", seen))
                .hasMessage("status.changedMeanwhile");
        assertThat(shown(code).updates().get(0).text().dutch()).isEqualTo("Eerst");
        assertThat(desk.get(publisher, code).corrections()).hasSize(1);
    }

    @Test
    void corrected_times_change_what_the_history_counts() {
        String code = open(ComponentStatus.MAJOR_OUTAGE);
        Instant told = clock.now();
        clock.advance(Duration.ofMinutes(30));
        tell(code, Phase.RESOLVED);

        correctTimes(code, told.minus(Duration.ofMinutes(5)), told.plus(Duration.ofMinutes(20)));

        board.look();
        assertThat(lasting(login, ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(25));
        assertThatThrownBy(() -> correctTimes(code, told, told.minusSeconds(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("status.endBeforeStart");
    }

    @Test
    void corrected_times_also_hold_for_what_was_said_in_between_and_can_be_corrected_again() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        Instant told = clock.now();
        clock.advance(Duration.ofMinutes(10));
        tell(code, Phase.IDENTIFIED, new Affected(login, ComponentStatus.MAJOR_OUTAGE));
        clock.advance(Duration.ofMinutes(20));
        tell(code, Phase.RESOLVED);

        correctTimes(code, told.plus(Duration.ofMinutes(15)), told.plus(Duration.ofMinutes(20)));
        assertThat(lasting(login, ComponentStatus.PARTIAL_OUTAGE)).isZero();
        assertThat(lasting(login, ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(5));

        correctTimes(code, told, told.plus(Duration.ofMinutes(5)));
        assertThat(lasting(login, ComponentStatus.PARTIAL_OUTAGE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(lasting(login, ComponentStatus.MAJOR_OUTAGE)).isZero();

        correctTimes(code, told, told.plus(Duration.ofMinutes(30)));
        assertThat(lasting(login, ComponentStatus.PARTIAL_OUTAGE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(lasting(login, ComponentStatus.MAJOR_OUTAGE)).isEqualTo(Duration.ofMinutes(20));
    }

    private void correctTimes(String code, Instant startedAt, Instant resolvedAt) {
        incidents.correctDetails(
                publisher,
                code,
                words("Sms-dienst"),
                null,
                new Incidents.Times(startedAt, resolvedAt),
                "Uit het logboek",
                version(code));
    }

    @Test
    void a_preview_tells_the_title_and_keeps_nothing() {
        int before = desk.open(publisher).size();

        assertThat(incidents
                        .preview(publisher, incident(ComponentStatus.MAJOR_OUTAGE))
                        .title()
                        .english())
                .isEqualTo("Logging in: major outage");
        assertThat(desk.open(publisher)).hasSize(before);
    }

    @Test
    void a_postmortem_follows_only_what_is_over() {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        NewUpdate postmortem = NewUpdate.of(Phase.POSTMORTEM, words("Wat er gebeurde"));
        assertThatThrownBy(() -> incidents.update(publisher, code, postmortem, version(code)))
                .hasMessage("status.phase");

        tell(code, Phase.RESOLVED);
        tell(code, Phase.POSTMORTEM);

        assertThat(shown(code).phase()).isEqualTo(Phase.POSTMORTEM);
        assertThat(status(login)).isEqualTo(ComponentStatus.OPERATIONAL);
    }

    @Test
    void a_promise_that_is_not_kept_wakes_the_person_on_call_once() {
        NewUpdate promising = new NewUpdate(
                Phase.INVESTIGATING,
                words("We zoeken"),
                Words.NONE,
                Words.NONE,
                clock.now().plus(Duration.ofMinutes(30)),
                List.of(new Affected(login, ComponentStatus.PARTIAL_OUTAGE)),
                true);
        String code = incidents.open(publisher, key(), new NewIncident(Words.NONE, null, null, promising));
        assertThat(promises.broken()).doesNotContain(code);

        clock.advance(Duration.ofMinutes(31));
        assertThat(promises.broken()).contains(code);
        promises.alarm(code);
        promises.alarm(code);

        assertThat(promises.broken()).doesNotContain(code);
        assertThat(accessLog.about("status:" + code, 10)).hasSize(1);
    }

    @Test
    void a_draft_that_is_published_after_its_promise_promises_nothing() {
        NewUpdate promising = new NewUpdate(
                null,
                words("We zoeken"),
                Words.NONE,
                Words.NONE,
                clock.now().plus(Duration.ofMinutes(30)),
                List.of(new Affected(login, ComponentStatus.PARTIAL_OUTAGE)),
                true);
        String code = incidents.draft(publisher, key(), new NewIncident(Words.NONE, null, null, promising));
        clock.advance(Duration.ofMinutes(31));

        incidents.publish(publisher, code, version(code));

        assertThat(shown(code).promisedAt()).isNull();
        assertThat(shown(code).updates().get(0).promisedAt()).isNull();
        assertThat(promises.broken()).doesNotContain(code);
    }

    @Test
    void a_title_that_is_cut_ends_in_a_whole_character() {
        login = component("\uD83D\uDE00".repeat(74) + "x", "Logging in");
        web = component("\uD83D\uDE00".repeat(74), "Web and app");
        NewUpdate both = new NewUpdate(
                null,
                words("Beide"),
                Words.NONE,
                Words.NONE,
                null,
                List.of(
                        new Affected(login, ComponentStatus.PARTIAL_OUTAGE),
                        new Affected(web, ComponentStatus.PARTIAL_OUTAGE)),
                true);

        String title = incidents
                .preview(publisher, new NewIncident(Words.NONE, null, null, both))
                .title()
                .dutch();

        assertThat(title.codePoints().count()).isEqualTo(NewIncident.MAXIMUM_TITLE);
        assertThat(title.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void two_incidents_of_one_component_at_the_same_moment_both_count() throws Exception {
        List<Object> codes = AtOnce.run(List.of(
                () -> open(ComponentStatus.MAJOR_OUTAGE),
                () -> open(ComponentStatus.DEGRADED_PERFORMANCE),
                () -> open(ComponentStatus.PARTIAL_OUTAGE)));

        assertThat(codes).allSatisfy(code -> assertThat(code).isInstanceOf(String.class));
        assertThat(status(login)).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
        for (Object code : codes) {
            tell((String) code, Phase.RESOLVED);
        }
        assertThat(status(login)).isEqualTo(ComponentStatus.OPERATIONAL);
    }

    @Test
    void of_two_who_resolve_at_the_same_moment_one_does() throws Exception {
        String code = open(ComponentStatus.PARTIAL_OUTAGE);
        int seen = version(code);
        NewUpdate over = NewUpdate.of(Phase.RESOLVED, words("Klaar"));
        Supplier<Object> resolving = () -> {
            incidents.update(publisher, code, over, seen);
            return "told";
        };

        List<Object> results = AtOnce.run(List.of(resolving, resolving, resolving));

        assertThat(results).filteredOn("told"::equals).hasSize(1);
        assertThat(results).filteredOn(Conflict.class::isInstance).hasSize(2);
        assertThat(shown(code).updates()).hasSize(2);
    }

    @Test
    void a_component_that_is_taken_off_meanwhile_gets_no_incident() throws Exception {
        CountDownLatch off = new CountDownLatch(1);
        Supplier<Object> retiring = () -> transaction.get(() -> {
            components.retire(publisher, login, components.get(publisher, login).version());
            off.countDown();
            await(() -> isSomebodyWaitingForThis());
            return "off";
        });
        Supplier<Object> opening = () -> {
            await(() -> off.getCount() == 0);
            return open(ComponentStatus.PARTIAL_OUTAGE);
        };

        List<Object> results = AtOnce.run(List.of(retiring, opening));

        assertThat(results.get(0)).isEqualTo("off");
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).isEqualTo("status.component"));
    }

    @Test
    void a_component_that_is_changed_while_an_incident_is_told_waits_its_turn() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Supplier<Object> telling = () -> transaction.get(() -> {
            String code = open(ComponentStatus.PARTIAL_OUTAGE);
            told.countDown();
            await(() -> isSomebodyWaitingForThis());
            tell(code, Phase.IDENTIFIED, new Affected(web, ComponentStatus.MAJOR_OUTAGE));
            return code;
        });
        Supplier<Object> changing = () -> {
            await(() -> told.getCount() == 0);
            int version = components.get(publisher, web).version();
            components.change(
                    publisher, web, new NewComponent(new Words("App", "App"), Words.NONE, null, false), version);
            return "changed";
        };

        List<Object> results = AtOnce.run(List.of(telling, changing));

        assertThat(results.get(0)).isInstanceOf(String.class);
        assertThat(results.get(1)).isInstanceOfAny(String.class, Conflict.class);
        assertThat(status(web)).isEqualTo(ComponentStatus.MAJOR_OUTAGE);
    }

    private boolean isSomebodyWaitingForThis() {
        return transaction
                        .get(
                                () -> Sql.number(
                                        entityManager,
                                        "select count(*) from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))"))
                        .orElseThrow()
                > 0;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    @Test
    void home_and_emergency_portal_tell_of_it_with_what_to_do() {
        NewUpdate advised = new NewUpdate(
                null,
                words("Sms-codes komen niet aan"),
                Words.NONE,
                new Words("Kies een code per mail", "Choose a code by mail"),
                null,
                List.of(new Affected(login, ComponentStatus.PARTIAL_OUTAGE)),
                true);
        String code =
                incidents.open(publisher, key(), new NewIncident(words("Sms-dienst ligt eruit"), null, null, advised));
        board.look();

        assertThat(disruptions.current(Language.EN))
                .extracting(Disruption::title, Disruption::words)
                .contains(tuple("Sms-dienst ligt eruit", "Choose a code by mail"));
        tell(code, Phase.RESOLVED);
        board.look();
        assertThat(disruptions.current(Language.NL))
                .extracting(Disruption::title)
                .doesNotContain("Sms-dienst ligt eruit");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_all_at_once() {
        NewIncident empty = new NewIncident(
                Words.NONE,
                null,
                clock.now().plusSeconds(60),
                new NewUpdate(null, Words.NONE, Words.NONE, Words.NONE, clock.now(), List.of(), true));

        assertThatThrownBy(() -> incidents.open(publisher, key(), empty))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field, InvalidInput::key)
                                .containsExactly(
                                        tuple("startedAt", "status.startFuture"),
                                        tuple("component", "required"),
                                        tuple("dutchText", "required"),
                                        tuple("promisedAt", "status.promisePast")));
    }

    @Test
    void only_the_checks_say_unknown_and_only_maintenance_says_maintenance() {
        for (ComponentStatus status : List.of(ComponentStatus.UNKNOWN, ComponentStatus.UNDER_MAINTENANCE)) {
            assertThatThrownBy(() -> open(status)).hasMessage("status.notYours");
        }
    }

    @Test
    void S11_nobody_but_a_publisher_gets_to_write() {
        List<Caller> others = List.of(
                people.support("Supportmedewerker"),
                people.contact(people.organisation("Zorggroep " + UUID.randomUUID()), "Verpleegkundige"));

        for (Caller other : others) {
            assertThatThrownBy(() -> Author.of(other)).isInstanceOf(NotAllowed.class);
        }
    }

    private String open(ComponentStatus status) {
        return incidents.open(publisher, key(), incident(status));
    }

    private NewIncident incident(ComponentStatus status) {
        return new NewIncident(
                Words.NONE,
                null,
                null,
                new NewUpdate(
                        null,
                        words("Sms-codes komen niet aan"),
                        Words.NONE,
                        Words.NONE,
                        null,
                        List.of(new Affected(login, status)),
                        true));
    }

    private void tell(String code, Phase phase, Affected... affected) {
        incidents.update(
                publisher,
                code,
                new NewUpdate(phase, words("Nieuws"), Words.NONE, Words.NONE, null, List.of(affected), true),
                version(code));
    }

    private int version(String code) {
        return desk.get(publisher, code).version();
    }

    private Board.Story shown(String code) {
        board.look();
        return board.get().story(code).orElseThrow();
    }

    private Board.Component component(String code) {
        board.look();
        return board.get().components().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ComponentStatus status(String code) {
        return component(code).status();
    }

    /** Over all days: what spans midnight is on two of them. */
    private Duration lasting(String code, ComponentStatus status) {
        return component(code).days().stream().map(day -> day.of(status)).reduce(Duration.ZERO, Duration::plus);
    }

    private String component(String dutch, String english) {
        return components.add(
                publisher,
                UUID.randomUUID().toString(),
                new NewComponent(new Words(dutch, english), Words.NONE, null, false));
    }

    private static Incidents.Said said(String dutch) {
        return new Incidents.Said(words(dutch), Words.NONE, Words.NONE);
    }

    private static Words words(String dutch) {
        return new Words(dutch, "");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
