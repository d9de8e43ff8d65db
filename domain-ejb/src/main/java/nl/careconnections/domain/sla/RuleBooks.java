package nl.careconnections.domain.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the few rows of the rules each time again, so that a change on one node counts at once on all; the book made of
 * equal rows is kept.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleBooks {

    /** Key of the lock between those who change the rules and those who keep what the rules say. */
    private static final long LOCK = 2026;

    @Inject
    EntityManager entityManager;

    /** All that the rules say, as one text: they are few rows, and seldom change. */
    private static final String CONTENTS = """
            select concat_ws(E'\\n\\n',
                (select string_agg(cast(p as text), E'\\n' order by p.id) from sla_policy p),
                (select string_agg(cast(r as text), E'\\n' order by r.id) from sla_policy_row r),
                (select string_agg(cast(c as text), E'\\n' order by c.id) from sla_closing_day c),
                (select string_agg(cast(h as text), E'\\n' order by h.id) from sla_holiday_setting h))""";

    private record Reading(String contents, RuleBook book) {}

    private volatile Reading last;

    /** Nobody changes the rules until this transaction ends. */
    void hold() {
        lock("select 1 from pg_advisory_xact_lock_shared(?1)");
    }

    /** Waits for all who keep what the rules say, and lets nobody else do so until this transaction ends. */
    void holdAlone() {
        lock("select 1 from pg_advisory_xact_lock(?1)");
    }

    private void lock(String sql) {
        entityManager.createNativeQuery(sql).setParameter(1, LOCK).getSingleResult();
    }

    RuleBook current() {
        Reading known = last;
        String contents = (String) entityManager.createNativeQuery(CONTENTS).getSingleResult();
        if (known == null || !known.contents().equals(contents)) {
            known = new Reading(contents, read(known));
            last = known;
        }
        return known.book();
    }

    private RuleBook read(Reading known) {
        return known == null
                ? new RuleBook(policies(), history())
                : known.book().reread(policies(), history());
    }

    private List<PolicyHistory.Version> policies() {
        return entityManager
                .createQuery(
                        "select distinct p from StoredPolicy p join fetch p.rows where p.withdrawnAt is null"
                                + " order by p.effectiveFrom",
                        StoredPolicy.class)
                .getResultStream()
                .map(stored -> new PolicyHistory.Version(stored.knownFrom(), stored.toPolicy()))
                .toList();
    }

    private HolidayHistory history() {
        List<StoredHolidaySetting> settings = entityManager
                .createQuery("select s from StoredHolidaySetting s order by s.knownFrom", StoredHolidaySetting.class)
                .getResultList();
        List<StoredClosingDay> closingDays = entityManager
                .createQuery("select c from StoredClosingDay c order by c.id", StoredClosingDay.class)
                .getResultList();
        return new HolidayHistory(Stream.of(
                        settings.stream().map(StoredHolidaySetting::knownFrom),
                        closingDays.stream().map(StoredClosingDay::addedAt),
                        closingDays.stream().map(StoredClosingDay::withdrawnAt))
                .flatMap(changes -> changes)
                .filter(Objects::nonNull)
                .distinct()
                .map(change -> new HolidayHistory.Version(change, knownAt(change, settings, closingDays)))
                .toList());
    }

    private static Holidays knownAt(
            Instant change, List<StoredHolidaySetting> settings, List<StoredClosingDay> closingDays) {
        NavigableMap<LocalDate, OptionalHolidays> known = new TreeMap<>();
        settings.stream()
                .filter(setting -> known.isEmpty() || !setting.knownFrom().isAfter(change))
                .forEach(setting -> known.put(setting.from(), setting.toHolidays()));
        return new Holidays(
                known,
                closingDays.stream()
                        .filter(day -> day.isKnownAt(change))
                        .map(StoredClosingDay::toClosingDay)
                        .collect(Collectors.toMap(ClosingDay::day, day -> day, (earlier, later) -> later)));
    }
}
