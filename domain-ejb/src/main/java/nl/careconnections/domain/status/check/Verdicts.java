package nl.careconnections.domain.status.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.duty.Alarms;
import nl.careconnections.domain.duty.NewAlarm;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.ComponentRetired;
import nl.careconnections.domain.status.ComponentStatus;
import nl.careconnections.domain.status.Observations;

/**
 * What follows from what was seen: history, the status of the component, an incident, an alarm. Locks in this order: the component's
 * watch, its checks, the incident, and what the status page locks itself.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Verdicts {

    /** What the alarm is about that nobody looks any more, at anything. */
    private static final String SILENCE = "status-check:silence";

    private static final String WATCHED = """
            from status_check_state s join status_check c on c.id = s.check_id
            join status_component o on o.id = c.component_id
            where c.removed_at is null and not c.paused and o.retired_at is null""";

    private static final String SILENT_FROM =
            "s.expected_since + greatest(c.interval_seconds * 3, 90) * interval '1 second'";
    private static final String SILENT = SILENT_FROM + " <= ?1";

    @Inject
    EntityManager entityManager;

    @Inject
    Observations observations;

    @Inject
    CheckWords words;

    @Inject
    Alarms alarms;

    @Inject
    Clock clock;

    /** Keeps what a look saw; nothing is kept when the lease ran out meanwhile, because somebody else looks then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void settle(long checkId, String node, Answer answer) {
        ComponentCheck check = entityManager.find(ComponentCheck.class, checkId);
        ComponentWatch watch = lockedWatch(check.componentId());
        entityManager.refresh(check);
        CheckState state = locked(checkId);
        Instant now = clock.instant();
        if (!state.isHeldBy(node, now) || check.isPaused() || check.isRemoved()) {
            return;
        }
        Verdict before = state.verdict();
        if (state.isSilentAt(now, check.interval())) {
            silence(check, state);
            weigh(watch, state.since(), now);
            before = state.verdict();
        }
        state.see(answer.seen(), check, now);
        if (before == Verdict.UNKNOWN) {
            entityManager.flush();
            endSilence(now);
        }
        keep(checkId, now, answer);
        flip(checkId, now, before, state.verdict(), answer.reason(), answer.detail());
        weigh(watch, now, now);
    }

    /** Checks that nobody looks at any more, because the timers of all nodes stand still. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> silent() {
        Instant now = clock.instant();
        return Sql.rows(
                        entityManager,
                        "select s.check_id, c.interval_seconds " + WATCHED + " and s.verdict <> 'UNKNOWN' and " + SILENT
                                + " order by s.check_id",
                        now)
                .stream()
                .map(row -> Sql.number(row[0]))
                .toList();
    }

    /** What is held for true of a check is not known any more, unless somebody looked meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void fallSilent(long checkId) {
        ComponentCheck check = entityManager.find(ComponentCheck.class, checkId);
        ComponentWatch watch = lockedWatch(check.componentId());
        CheckState state = locked(checkId);
        Instant now = clock.instant();
        if (state.isSilentAt(now, check.interval())) {
            silence(check, state);
            weigh(watch, state.since(), now);
        }
    }

    /**
     * Wakes the person on call when something is not looked at any more: with the first of them, and not again before all are looked
     * at; one that is looked at seldom shows much later than others that the checker stands still.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tellOfSilence() {
        Instant now = clock.instant();
        Silence silence = silenceAt(now);
        if (silence.checks() == 0) {
            alarms.end(SILENCE, null);
            return;
        }
        alarms.raise(new NewAlarm(
                SILENCE + ":" + silence.since().toEpochMilli(),
                SILENCE,
                "status.checkSilent",
                List.of(String.valueOf(silence.checks()), String.valueOf(silence.watched())),
                "/staff/status/checks.xhtml",
                false));
    }

    private void endSilence(Instant now) {
        if (silenceAt(now).checks() == 0) {
            alarms.end(SILENCE, null);
        }
    }

    /** @param since when the first of them fell silent; {@code null} when all are looked at */
    private record Silence(Instant since, long checks, long watched) {}

    private Silence silenceAt(Instant now) {
        Object[] row = Sql.row(
                        entityManager,
                        "select min(" + SILENT_FROM + ") filter (where " + SILENT + "), count(*) filter (where "
                                + SILENT + "), count(*) " + WATCHED,
                        now)
                .orElseThrow();
        return new Silence(Columns.instant(row[0]), Sql.number(row[1]), Sql.number(row[2]));
    }

    private void silence(ComponentCheck check, CheckState state) {
        Verdict before = state.verdict();
        state.fallSilent(state.silentSince(check.interval()));
        flip(check.id(), state.since(), before, Verdict.UNKNOWN, Reason.SILENCE, "");
    }

    private void keep(long checkId, Instant at, Answer answer) {
        Sql.run(
                entityManager,
                """
                insert into status_check_result (check_id, at, seen, reason, detail, milliseconds)
                values (?1, ?2, ?3, ?4, ?5, ?6)""",
                checkId,
                at,
                answer.seen().name(),
                answer.reason().name(),
                answer.detail(),
                Math.toIntExact(answer.took().toMillis()));
    }

    void flip(long checkId, Instant at, Verdict before, Verdict after, Reason reason, String detail) {
        if (before != after) {
            Sql.run(entityManager, """
                    insert into status_check_flip (check_id, at, before, now, reason, detail)
                    values (?1, ?2, ?3, ?4, ?5, ?6)""", checkId, at, before.name(), after.name(), reason.name(), detail);
        }
    }

    ComponentWatch lockedWatch(long componentId) {
        Sql.run(
                entityManager,
                "insert into status_watch (component_id, incidents) values (?1, 'NONE') on conflict do nothing",
                componentId);
        ComponentWatch watch = entityManager.find(ComponentWatch.class, componentId, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(watch);
        return watch;
    }

    CheckState locked(long checkId) {
        CheckState state = entityManager.find(CheckState.class, checkId, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(state);
        return state;
    }

    /**
     * Brings a component to the worst that its checks say, and does what is to be done about it. That nobody looks is no incident of
     * the component; {@link #tellOfSilence} wakes for it.
     */
    void weigh(ComponentWatch watch, Instant from, Instant now) {
        entityManager.flush();
        ComponentStatus worst = worst(watch.componentId());
        if (watch.incidentCode() != null) {
            observations.hold(watch.incidentCode());
        }
        if (watch.say(worst)) {
            observations.say(watch.componentId(), worst, from, now);
        }
        boolean known = worst != ComponentStatus.UNKNOWN;
        if (worst == ComponentStatus.OPERATIONAL) {
            calmDown(watch);
        } else if (known && !observations.isInMaintenance(watch.componentId())) {
            tell(watch, worst, from);
            wake(watch);
        }
        entityManager.flush();
    }

    private ComponentStatus worst(long componentId) {
        return ComponentStatus.worst(entityManager
                .createQuery(
                        "select c, s from ComponentCheck c, CheckState s"
                                + " where s.checkId = c.id and c.componentId = :component and c.paused = false"
                                + " and c.removedAt is null",
                        Object[].class)
                .setParameter("component", componentId)
                .getResultStream()
                .map(row -> ((ComponentCheck) row[0]).says(((CheckState) row[1]).verdict()))
                .toList());
    }

    private void tell(ComponentWatch watch, ComponentStatus status, Instant since) {
        if (watch.incidentCode() != null || watch.incidents() == IncidentPolicy.NONE) {
            return;
        }
        Observations.Component component = observations.component(watch.componentId());
        String key = "check:" + component.code() + ":" + watch.trouble();
        watch.tell(
                watch.incidents() == IncidentPolicy.OPEN
                        ? observations.open(key, component, status, since, words.opened())
                        : observations.draft(key, component, status, since, words.opened()));
    }

    private void wake(ComponentWatch watch) {
        if (!watch.isWorthWaking()) {
            return;
        }
        Observations.Component component = observations.component(watch.componentId());
        alarms.raise(new NewAlarm(
                subject(component.code()) + ":" + watch.trouble() + ":" + watch.said(),
                subject(component.code()),
                "status.checkFailed",
                List.of(component.name().dutch(), component.name().english()),
                "/staff/status/checks.xhtml",
                false));
        watch.woke();
    }

    private void calmDown(ComponentWatch watch) {
        if (watch.incidentCode() != null) {
            observations.end(watch.incidentCode(), words.closed());
        }
        if (watch.hasWoken()) {
            alarms.end(subject(observations.codeOf(watch.componentId())), null);
        }
        watch.calmDown();
    }

    /** Nobody looks at it from now on, so nothing would ever end the alarm. */
    void end(@Observes ComponentRetired component) {
        alarms.end(subject(component.code()), null);
    }

    private static String subject(String component) {
        return "status-check:" + component;
    }
}
