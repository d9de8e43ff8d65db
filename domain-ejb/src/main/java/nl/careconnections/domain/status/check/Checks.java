package nl.careconnections.domain.status.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.FormKey;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;
import nl.careconnections.domain.status.Code;
import nl.careconnections.domain.status.Observations;

/** The checks of components as staff keeps them (design: status page, "Monitoring"). */
@ApplicationScoped
@Transactional
public class Checks {

    /** How long single looks are kept; flips stay. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    EntityManager entityManager;

    @Inject
    Observations observations;

    @Inject
    Verdicts verdicts;

    @Inject
    Probe probe;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Every check, by the code of its component, oldest first. */
    public Map<String, List<CheckRow>> byComponent(Author author) {
        Map<Long, Look> last = lastLooks();
        return entityManager
                .createQuery(
                        "select c, s from ComponentCheck c, CheckState s where s.checkId = c.id and c.removedAt is null"
                                + " order by c.id",
                        Object[].class)
                .getResultStream()
                .map(row -> row((ComponentCheck) row[0], (CheckState) row[1], last))
                .collect(Collectors.groupingBy(CheckRow::component));
    }

    /** @throws NotFound */
    public CheckRow get(Author author, String code) {
        ComponentCheck check = find(code);
        return row(check, entityManager.find(CheckState.class, check.id()), lastLooks());
    }

    /** What is done about components when their checks see trouble; nothing, for those that are not named. */
    public Map<String, IncidentPolicy> policies(Author author) {
        return Sql.rows(entityManager, """
                        select c.code, w.incidents from status_watch w join status_component c on c.id = w.component_id""").stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> IncidentPolicy.valueOf((String) row[1])));
    }

    /** What of it starts with the next trouble. */
    public void decide(Author author, String componentCode, IncidentPolicy policy) {
        author.requireKeeping();
        Observations.Component component = observations.component(componentCode);
        verdicts.lockedWatch(component.id()).decide(policy);
        entityManager.flush();
        accessLog.done(author.actor(), "status.checkPolicy." + policy, "component:" + componentCode);
    }

    /**
     * Adds a check; the same key again answers with the one added before (assurance R4).
     *
     * @return its code
     * @throws InvalidInput as {@link NewCheck#checked}
     * @throws NotFound for a component that is not there
     */
    public String add(Author author, String submissionKey, String componentCode, NewCheck typed) {
        author.requireKeeping();
        NewCheck described = typed.checked();
        String key = FormKey.hold(entityManager, submissionKey);
        Optional<String> before = madeWith(key);
        if (before.isPresent()) {
            return before.get();
        }
        Observations.Component component = observations.component(componentCode);
        verdicts.lockedWatch(component.id());
        ComponentCheck check = new ComponentCheck(key, component.id(), described, clock.instant());
        entityManager.persist(check);
        entityManager.flush();
        entityManager.persist(new CheckState(check.id(), clock.instant()));
        entityManager.flush();
        accessLog.done(author.actor(), "status.checkAdded", subject(check));
        return check.code();
    }

    private Optional<String> madeWith(String submissionKey) {
        return entityManager
                .createQuery("select c.code from ComponentCheck c where c.submissionKey = :key", String.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    /**
     * What it saw before counts no more.
     *
     * @param version of what was looked at
     * @throws InvalidInput as {@link NewCheck#checked}
     * @throws Conflict {@code status.changedMeanwhile}
     */
    public void change(Author author, String code, NewCheck typed, int version) {
        author.requireKeeping();
        NewCheck described = typed.checked();
        ComponentCheck check = seen(code, version);
        check.describe(described);
        beginAnew(check);
        accessLog.done(author.actor(), "status.checkChanged", subject(check));
    }

    /** @throws Conflict {@code status.changedMeanwhile} */
    public void remove(Author author, String code, int version) {
        author.requireKeeping();
        ComponentCheck check = seen(code, version);
        check.remove(clock.instant());
        beginAnew(check);
        accessLog.done(author.actor(), "status.checkRemoved", subject(check));
    }

    private ComponentCheck seen(String code, int version) {
        ComponentCheck check = find(code);
        verdicts.lockedWatch(check.componentId());
        entityManager.refresh(check);
        if (check.isRemoved()) {
            throw new NotFound();
        }
        if (check.version() != version) {
            throw new Conflict("status.changedMeanwhile");
        }
        return check;
    }

    private void beginAnew(ComponentCheck check) {
        Instant now = clock.instant();
        CheckState state = verdicts.locked(check.id());
        verdicts.flip(check.id(), now, state.verdict(), Verdict.NEW, Reason.CHANGED, "");
        state.beginAnew(now);
        verdicts.weigh(verdicts.lockedWatch(check.componentId()), now, now);
    }

    /**
     * Looks once, for who wants to know whether a check is as they mean it; nothing is kept.
     *
     * @throws InvalidInput as {@link NewCheck#checked}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Answer attempt(Author author, NewCheck typed) {
        author.requireKeeping();
        return probe.look(typed.checked());
    }

    /** The last looks of one, newest first. */
    public List<Look> looks(Author author, String code, int most) {
        return looks("""
                select check_id, at, seen, reason, detail, milliseconds from status_check_result
                where check_id = ?1 order by id desc limit ?2""", find(code).id(), most).stream()
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The last changes of its verdict, newest first. */
    public List<Flip> flips(Author author, String code, int most) {
        return Sql.rows(entityManager, """
                        select at, before, now, reason, detail from status_check_flip
                        where check_id = ?1 order by id desc limit ?2""", find(code).id(), most).stream()
                .map(row -> new Flip(
                        Columns.instant(row[0]),
                        Verdict.valueOf((String) row[1]),
                        Verdict.valueOf((String) row[2]),
                        Reason.valueOf((String) row[3]),
                        (String) row[4]))
                .toList();
    }

    /** Drops single looks that are too old to tell anything. */
    public void forget() {
        Sql.run(
                entityManager,
                "delete from status_check_result where at < ?1",
                clock.instant().minus(KEPT));
    }

    private Map<Long, Look> lastLooks() {
        return looks("""
                select check_id, at, seen, reason, detail, milliseconds from status_check_result r
                where id = (select max(id) from status_check_result where check_id = r.check_id)""").stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Collection<Map.Entry<Long, Look>> looks(String sql, Object... values) {
        return Sql.rows(entityManager, sql, values).stream()
                .map(row -> Map.entry(
                        Sql.number(row[0]),
                        new Look(
                                Columns.instant(row[1]),
                                Seen.valueOf((String) row[2]),
                                Reason.valueOf((String) row[3]),
                                (String) row[4],
                                ((Number) row[5]).intValue())))
                .toList();
    }

    private ComponentCheck find(String code) {
        return entityManager
                .createQuery(
                        "select c from ComponentCheck c where c.code = :code and c.removedAt is null",
                        ComponentCheck.class)
                .setParameter("code", Code.orNone(code))
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CheckRow row(ComponentCheck check, CheckState state, Map<Long, Look> last) {
        return new CheckRow(
                check.code(),
                observations.codeOf(check.componentId()),
                check.described(),
                state.verdict(),
                state.since(),
                last.get(check.id()),
                check.version());
    }

    private static String subject(ComponentCheck check) {
        return "status-check:" + check.code();
    }
}
