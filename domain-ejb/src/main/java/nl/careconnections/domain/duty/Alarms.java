package nl.careconnections.domain.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * What wakes the person on call: by text message and mail at once, day and night, and every ten minutes again, to the
 * deputy and then the directors too, until somebody takes it (design: service levels, "Duty roster").
 */
@ApplicationScoped
@Transactional
public class Alarms {

    @Inject
    EntityManager entityManager;

    @Inject
    AlarmRounds rounds;

    @Inject
    Watch watch;

    @Inject
    People people;

    @Inject
    Event<AlarmTaken> taken;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Raises an alarm with the change it is about, and calls the first round; raised again, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(NewAlarm wanted) {
        if (find(wanted.event()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        StoredAlarm alarm = new StoredAlarm(wanted, now);
        entityManager.persist(alarm);
        entityManager.flush();
        rounds.callFirst(alarm, now);
    }

    /**
     * What alarms were about is being looked after, or is over.
     *
     * @param accountId who looks after it; {@code null} for nobody in particular
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(String subject, Long accountId) {
        entityManager
                .createQuery(
                        "select a from StoredAlarm a where a.subject = :subject and a.endedAt is null order by a.id",
                        StoredAlarm.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(alarm -> alarm.end(accountId, clock.instant()));
    }

    /** The person on call now, if there is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Person> onCall() {
        return watch.onCall(clock.instant());
    }

    /** @throws NotFound also for a discreet one that did not call the caller */
    public Alarm get(Caller caller, long id) {
        return view(admitted(caller, id, "alarm.viewed"));
    }

    /**
     * Takes the alarm: nobody is called any more, and the work is the caller's. Taken already by the caller, nothing
     * changes.
     *
     * @throws Conflict {@code duty.taken} (argument: by whom) or {@code duty.alarmOver}
     */
    public void take(Caller caller, long id) {
        StoredAlarm alarm = admitted(caller, id, "alarm.taken");
        if (alarm.isOpen()) {
            taken.fire(new AlarmTaken(alarm.subject(), caller));
        }
        settle(caller, locked(id));
        accessLog.done(caller.actor(), "alarm.taken", subject(id));
    }

    /** The matter itself was locked first, as everybody does who ends an alarm with it: so nobody waits in a circle. */
    private void settle(Caller caller, StoredAlarm alarm) {
        if (alarm.takenBy() != null && alarm.takenBy() != caller.accountId()) {
            throw new Conflict("duty.taken", people.get(alarm.takenBy()).name());
        }
        if (alarm.isOpen()) {
            alarm.end(caller.accountId(), clock.instant());
        } else if (alarm.takenBy() == null) {
            throw new Conflict("duty.alarmOver");
        }
    }

    static String link(long id) {
        return "/alarm/" + id;
    }

    static String subject(long id) {
        return "alarm:" + id;
    }

    private Optional<StoredAlarm> find(String event) {
        return entityManager
                .createQuery("select a from StoredAlarm a where a.event = :event", StoredAlarm.class)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    private StoredAlarm locked(long id) {
        return entityManager.find(StoredAlarm.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Alarm view(StoredAlarm alarm) {
        return new Alarm(
                alarm.id(),
                alarm.template(),
                alarm.arguments(),
                alarm.path(),
                alarm.raisedAt(),
                alarm.nextAt(),
                alarm.takenBy() == null ? null : people.get(alarm.takenBy()).name(),
                alarm.endedAt(),
                calls(alarm.id()),
                alarm.isDiscreet(),
                alarm.isDiscreet() ? directors() : List.of());
    }

    private List<Alarm.Director> directors() {
        return people.staffWith(Ability.OVERSEE).stream()
                .map(person -> new Alarm.Director(person.name(), person.phone(), person.mobile()))
                .toList();
    }

    private List<AlarmCall> calls(long alarmId) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        select c.round, a.name, c.post, c.by_text, c.called_at
                        from alarm_call c join account a on a.id = c.account_id
                        where c.alarm_id = ?1 order by c.round desc, c.post desc, a.name""").setParameter(1, alarmId).getResultList();
        return rows.stream().map(row -> call((Object[]) row)).toList();
    }

    private static AlarmCall call(Object[] row) {
        return new AlarmCall(
                ((Number) row[0]).intValue(),
                (String) row[1],
                Post.valueOf((String) row[2]),
                (Boolean) row[3],
                Columns.instant(row[4]));
    }

    private StoredAlarm admitted(Caller caller, long id, String action) {
        if (!caller.can(Ability.HANDLE_TICKETS)) {
            accessLog.refused(caller.actor(), action, subject(id), "right");
            throw new NotAllowed();
        }
        StoredAlarm alarm = entityManager.find(StoredAlarm.class, id);
        if (alarm == null || alarm.isDiscreet() && !called(caller, id)) {
            accessLog.refused(caller.actor(), action, subject(id), "not visible");
            throw new NotFound();
        }
        return alarm;
    }

    private boolean called(Caller caller, long id) {
        return !entityManager
                .createNativeQuery("select 1 from alarm_call where alarm_id = ?1 and account_id = ?2")
                .setParameter(1, id)
                .setParameter(2, caller.accountId())
                .getResultList()
                .isEmpty();
    }
}
