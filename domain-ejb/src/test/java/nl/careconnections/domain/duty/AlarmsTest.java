package nl.careconnections.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import nl.careconnections.domain.ticket.Desks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is woken, and goes on being woken until somebody takes it (design: service levels, "Duty roster"). */
@DomainTest
class AlarmsTest {

    private static final String ON_CALL = "+31600000011";
    private static final String DEPUTY = "+31600000012";
    private static final String DIRECTOR = "+31600000013";

    @Inject
    TestPeople people;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    Roster roster;

    @Inject
    Alarms alarms;

    @Inject
    AlarmTimers timers;

    @Inject
    AlarmRounds rounds;

    @Inject
    AccessLog log;

    @Inject
    Desks desks;

    private Caller administrator;
    private Caller onCall;
    private Caller deputy;
    private Caller director;
    private long shift;
    private String event;

    @BeforeEach
    void christmasNight() {
        clock.set(Instant.parse("2026-12-24T12:00:00Z"));
        administrator = people.applicationAdministrator("Beheerder");
        onCall = people.support("Dienstdoende");
        deputy = people.support("Achterwacht");
        director = people.director("Directeur");
        people.carries(onCall, "06 00000011");
        people.carries(deputy, "+31 (0)6 0000 0012");
        people.carries(director, "0031600000013");
        shift = roster.plan(
                administrator,
                new NewShift(
                        onCall.accountId(),
                        deputy.accountId(),
                        LocalDateTime.parse("2026-12-24T17:00:00"),
                        LocalDateTime.parse("2026-12-27T09:00:00")));
        event = "test:" + UUID.randomUUID();
        clock.set(at("2026-12-25T02:00:00+01:00"));
    }

    @AfterEach
    void nobodyOnCall() {
        transaction.run(() -> {
            entityManager
                    .createNativeQuery("update alarm set ended_at = now(), next_at = null where ended_at is null")
                    .executeUpdate();
            entityManager.createNativeQuery("delete from duty_shift").executeUpdate();
            entityManager
                    .createNativeQuery(
                            "update account set state = 'REMOVED', removed_at = now() where organisation_id is null and state = 'ACTIVE'")
                    .executeUpdate();
        });
    }

    @Test
    void high_on_christmas_night_calls_at_once_then_every_ten_minutes_the_deputy_and_the_directors_until_taken() {
        raise();
        assertThat(desks.of(onCall).alarms()).extracting(OpenAlarm::id).containsExactly(id());
        assertThat(texts()).containsExactly(ON_CALL);
        later(Duration.ofMinutes(9));
        assertThat(texts()).hasSize(1);
        later(Duration.ofMinutes(1));
        assertThat(texts()).containsExactly(ON_CALL, ON_CALL, DEPUTY);
        later(Duration.ofMinutes(10));
        assertThat(texts()).endsWith(ON_CALL, DEPUTY, DIRECTOR).hasSize(6);
        later(Duration.ofMinutes(10));
        assertThat(texts()).hasSize(9);

        alarms.take(deputy, id());
        later(Duration.ofMinutes(30));
        assertThat(texts()).hasSize(9);
        assertThat(alarms.get(onCall, id()).takenBy()).isEqualTo("Achterwacht");
        assertThat(desks.of(onCall).alarms()).isEmpty();
    }

    @Test
    void R3_many_nodes_at_once_call_once() throws Exception {
        raise();
        clock.advance(Duration.ofMinutes(10));
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<? extends Future<?>> sweeps = IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(timers::callDue))
                    .toList();
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(texts()).containsExactly(ON_CALL, ON_CALL, DEPUTY);
    }

    @Test
    void R3_after_a_time_without_timers_there_is_one_call_to_all_who_should_have_been_called_by_then() {
        raise();
        later(Duration.ofMinutes(65));
        assertThat(texts()).containsExactly(ON_CALL, ON_CALL, DEPUTY, DIRECTOR);
        later(Duration.ofMinutes(4));
        assertThat(texts()).hasSize(4);
        later(Duration.ofMinutes(1));
        assertThat(texts()).hasSize(7);
    }

    @Test
    void raised_twice_it_calls_once_and_ended_it_calls_no_more() {
        raise();
        raise();
        transaction.run(() -> alarms.end("test:1", onCall.accountId()));
        later(Duration.ofMinutes(20));

        assertThat(texts()).containsExactly(ON_CALL);
        assertThatThrownBy(() -> alarms.take(deputy, id()))
                .isInstanceOf(Conflict.class)
                .hasMessage("duty.taken");
    }

    @Test
    void who_ends_an_alarm_after_an_entry_of_the_access_log_and_the_next_call_do_not_wait_for_each_other()
            throws Exception {
        raise();
        long alarm = id();
        clock.advance(Duration.ofMinutes(10));
        ExecutorService tick = Executors.newSingleThreadExecutor();
        try {
            Future<?> call = transaction.get(() -> {
                log.done(onCall.actor(), "ticket.answered", "ticket:1");
                Future<?> calling = tick.submit(() -> rounds.callNext(alarm));
                awaitWaitingForTheLog();
                alarms.end("test:1", onCall.accountId());
                return calling;
            });

            assertThatCode(call::get).doesNotThrowAnyException();
        } finally {
            tick.shutdownNow();
        }
        assertThat(texts()).containsExactly(ON_CALL);
    }

    private void awaitWaitingForTheLog() {
        Instant end = Instant.now().plusSeconds(30);
        while (entityManager.createNativeQuery("""
                        select 1 from pg_locks where locktype = 'advisory' and not granted
                        and database = (select oid from pg_database where datname = current_database())""").getResultList().isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void somebody_without_a_mobile_number_is_mailed_and_the_deputy_is_called_at_once() {
        people.carries(onCall, "");
        raise();
        assertThat(texts()).containsExactly(DEPUTY);
        assertThat(alarms.get(onCall, id()).calls())
                .extracting(AlarmCall::post, AlarmCall::byText)
                .containsExactlyInAnyOrder(tuple(Post.ON_CALL, false), tuple(Post.DEPUTY, true));
    }

    @Test
    void with_nobody_on_call_the_directors_are_called_at_once_and_all_of_support_is_told() {
        roster.remove(administrator, shift, roster.get(administrator, shift).version());
        raise();
        assertThat(alarms.get(onCall, id()).calls()).extracting(AlarmCall::post).contains(Post.DIRECTOR, Post.SUPPORT);
        assertThat(texts()).contains(DIRECTOR);
    }

    @Test
    void taken_twice_by_the_same_nothing_happens_and_the_second_person_learns_who_was_first() {
        raise();
        alarms.take(onCall, id());
        alarms.take(onCall, id());

        assertThatThrownBy(() -> alarms.take(deputy, id())).hasMessage("duty.taken");
    }

    @Test
    void S11_customers_see_and_take_no_alarm() {
        raise();
        Caller nurse = people.contact(people.organisation("Zorggroep " + UUID.randomUUID()), "Verpleegkundige");

        assertThatThrownBy(() -> alarms.get(nurse, id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> alarms.take(nurse, id())).isInstanceOf(NotAllowed.class);
    }

    private void raise() {
        transaction.run(
                () -> alarms.raise(new NewAlarm(event, "test:1", "ticket.alarm", List.of("1"), "/ticket/1", false)));
    }

    private void later(Duration duration) {
        clock.advance(duration);
        timers.callDue();
    }

    private long id() {
        return ((Number) transaction.get(() -> entityManager
                        .createNativeQuery("select id from alarm where event = ?1")
                        .setParameter(1, event)
                        .getSingleResult()))
                .longValue();
    }

    private List<String> texts() {
        long id = id();
        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery("select recipient from outbox where event like ?1 and channel = 'SMS' order by id")
                .setParameter(1, "alarm:" + id + ":%")
                .getResultList());
        return rows.stream().map(String.class::cast).toList();
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
