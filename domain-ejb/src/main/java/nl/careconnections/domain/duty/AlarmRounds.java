package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.notification.TextMessage;
import nl.careconnections.domain.shared.MobileNumber;

/** The calls of an alarm, each round in the transaction that counts it, so that no node calls twice (assurance R3). */
@ApplicationScoped
@Transactional
class AlarmRounds {

    private static final int BATCH = 100;

    @Inject
    EntityManager entityManager;

    @Inject
    Watch watch;

    @Inject
    Outbox outbox;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Ids of alarms whose next round is due. */
    List<Long> due() {
        return entityManager
                .createQuery("select a.id from StoredAlarm a where a.nextAt <= :now order by a.nextAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /**
     * Calls the next round of an alarm, unless another node did. Whoever ends an alarm with the matter it is about may have written
     * to the access log before: with the alarm locked first, both would wait for each other.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void callNext(long alarmId) {
        accessLog.takeTurn();
        List<?> locked = entityManager
                .createNativeQuery("select id from alarm where id = ?1 and next_at is not null for update skip locked")
                .setParameter(1, alarmId)
                .getResultList();
        Instant now = clock.instant();
        if (locked.isEmpty()) {
            return;
        }
        StoredAlarm alarm = entityManager.find(StoredAlarm.class, alarmId, LockModeType.PESSIMISTIC_WRITE);
        if (alarm.isDue(now)) {
            call(alarm, alarm.nextRound(now), now);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void callFirst(StoredAlarm alarm, Instant now) {
        call(alarm, 0, now);
    }

    private void call(StoredAlarm alarm, int round, Instant now) {
        for (Called called : watch.called(round, alarm.isDiscreet(), now)) {
            String event = "alarm:" + alarm.id() + ":" + round;
            Person person = called.person();
            outbox.mail(new Mail(
                    event,
                    person.email(),
                    person.language(),
                    alarm.template(),
                    alarm.arguments(),
                    Alarms.link(alarm.id()),
                    "alarm-" + alarm.id()));
            Optional<String> mobile = MobileNumber.international(person.mobile());
            mobile.ifPresent(number -> outbox.text(new TextMessage(
                    event,
                    number,
                    person.language(),
                    alarm.template(),
                    alarm.arguments(),
                    Alarms.link(alarm.id()),
                    "alarm-" + alarm.id())));
            keep(alarm, round, called, mobile.isPresent(), now);
        }
        accessLog.done(Actor.SYSTEM, "alarm.called", Alarms.subject(alarm.id()));
    }

    private void keep(StoredAlarm alarm, int round, Called called, boolean byText, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into alarm_call (alarm_id, round, account_id, post, by_text, called_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, alarm.id())
                .setParameter(2, round)
                .setParameter(3, called.person().accountId())
                .setParameter(4, called.post().name())
                .setParameter(5, byText)
                .setParameter(6, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
