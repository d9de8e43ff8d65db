package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;

/** Drills of organisations, each with a dated report: one by itself in the first night of every month, and more whenever asked. */
@ApplicationScoped
@Transactional
public class Drills {

    /** At night, when nobody waits for the server; on no first of a month does the clock change. */
    static final LocalTime AT = LocalTime.of(3, 0);

    /** The button pressed twice is one drill. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private static final String RUN = "emergency.drillRun";
    private static final int MOST_SHOWN = 24;

    @Inject
    EntityManager entityManager;

    @Inject
    DrillWalk walk;

    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /**
     * Walks the whole way now; within a minute after another one that one is answered.
     *
     * @return the number of the report
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right to look after this organisation's people
     */
    public long run(Caller caller, long organisationId) {
        requireCare(caller, organisationId);
        Sql.number(entityManager, "select id from organisation where id = ?1 for no key update", organisationId)
                .orElseThrow(NotFound::new);
        Optional<Long> justNow = Sql.number(
                entityManager,
                "select id from emergency_drill where organisation_id = ?1 and begun_at > ?2 order by id desc limit 1",
                organisationId,
                clock.instant().minus(AT_ONCE));
        if (justNow.isPresent()) {
            return justNow.get();
        }
        long id = Sql.number(entityManager, """
                        insert into emergency_drill (organisation_id, begun_at, begun_by) values (?1, ?2, ?3)
                        returning id""", organisationId, clock.instant(), caller.accountId())
                .orElseThrow();
        keep(id, walk.walk(id, organisationId));
        log.done(caller.actor(), RUN, subject(organisationId));
        return id;
    }

    /** The organisations that had wards before the month's drill was due, and no drill of this month yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Long> due() {
        return Sql.rows(
                        entityManager,
                        """
                        select o.id, o.id from organisation o
                        where exists (select 1 from ward w where w.organisation_id = o.id and w.removed_at is null
                                      and w.created_at < ?2)
                          and not exists (select 1 from emergency_drill d where d.organisation_id = o.id and d.month = ?1)
                        order by o.id""",
                        month(),
                        month().atTime(AT).atZone(WorkingCalendar.ZONE).toInstant())
                .stream()
                .map(row -> Columns.number(row[0]))
                .toList();
    }

    /** The drill of the month, unless another node has begun it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void runOfMonth(long organisationId) {
        Sql.number(entityManager, """
                        insert into emergency_drill (organisation_id, month, begun_at) values (?1, ?2, ?3)
                        on conflict (organisation_id, month) do nothing returning id""", organisationId, month(), clock.instant()).ifPresent(id -> {
            keep(id, walk.walk(id, organisationId));
            log.done(Actor.SYSTEM, RUN, subject(organisationId));
        });
    }

    /** The month whose first night has begun last. */
    private LocalDate month() {
        return LocalDateTime.ofInstant(clock.instant(), WorkingCalendar.ZONE)
                .minusHours(AT.getHour())
                .toLocalDate()
                .withDayOfMonth(1);
    }

    private void keep(long id, List<Finding> found) {
        for (int place = 0; place < found.size(); place++) {
            Finding finding = found.get(place);
            Sql.run(
                    entityManager,
                    """
                    insert into emergency_drill_finding (drill_id, position, subject, standing, ward, key, facts)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""",
                    id,
                    place,
                    finding.subject().name(),
                    finding.standing().name(),
                    finding.ward(),
                    finding.key(),
                    finding.facts().toArray(String[]::new));
        }
    }

    /**
     * The newest reports, in the language of the caller.
     *
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed without the right
     */
    public List<DrillReport> list(Caller caller, long organisationId) {
        Colleagues.requireCare(caller, organisationId);
        return reports(caller, "d.organisation_id = ?1", organisationId);
    }

    /**
     * One report.
     *
     * @throws NotFound for a report of another organisation, too
     * @throws NotAllowed without the right
     */
    public DrillReport get(Caller caller, long id) {
        long organisationId = Sql.number(entityManager, "select organisation_id from emergency_drill where id = ?1", id)
                .orElseThrow(NotFound::new);
        Colleagues.requireCare(caller, organisationId);
        return reports(caller, "d.id = ?1", id).get(0);
    }

    private List<DrillReport> reports(Caller caller, String condition, long value) {
        BackupWords words = new BackupWords(caller.language());
        return Sql.rows(
                        entityManager,
                        "select d.id, d.begun_at, d.begun_by from emergency_drill d where " + condition
                                + " order by d.begun_at desc, d.id desc limit " + MOST_SHOWN,
                        value)
                .stream()
                .map(row -> report(words, row))
                .toList();
    }

    private DrillReport report(BackupWords words, Object[] row) {
        long id = Columns.number(row[0]);
        String by = row[2] == null ? "" : people.get(Columns.number(row[2])).name();
        return new DrillReport(id, Columns.instant(row[1]), by, findings(words, id), mails(id));
    }

    private List<Told> findings(BackupWords words, long id) {
        return Sql.rows(entityManager, """
                        select subject, standing, ward, key, facts from emergency_drill_finding where drill_id = ?1
                        order by position""", id).stream()
                .map(row -> new Finding(
                                Subject.valueOf((String) row[0]),
                                Standing.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                Sql.strings(row[4]))
                        .told(words))
                .toList();
    }

    private List<DrillReport.DrillMail> mails(long id) {
        return outbox.deliveries(DrillWalk.thread(id)).stream()
                .map(mail -> new DrillReport.DrillMail(mail.recipient(), mail.state(), mail.at(), mail.answer()))
                .toList();
    }

    private void requireCare(Caller caller, long organisationId) {
        try {
            Colleagues.requireCare(caller, organisationId);
        } catch (NotFound e) {
            log.refused(caller.actor(), RUN, subject(organisationId), "another organisation");
            throw e;
        } catch (NotAllowed e) {
            log.refused(caller.actor(), RUN, subject(organisationId), "no right");
            throw e;
        }
    }

    private static String subject(long organisationId) {
        return "organisation:" + organisationId;
    }
}
