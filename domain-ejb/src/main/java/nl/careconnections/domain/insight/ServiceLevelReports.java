package nl.careconnections.domain.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * Service levels met and missed, by the promise and by the letter of the table (design: service levels, "The promise").
 * The deadlines kept with each ticket are counted, by the month of receipt; one look at the table whatever is asked.
 */
@ApplicationScoped
@Transactional
public class ServiceLevelReports {

    /** More would be no report any more. */
    private static final int MOST_MONTHS = 36;

    /** A target that is not met is missed once its time is past, unless its clock stands still. */
    private static final String COUNTS = """
            count(*) filter (where t.%1$s_met_at <= t.%1$s_due),
            count(*) filter (where t.%1$s_met_at > t.%1$s_due
                                or t.%1$s_met_at is null and t.due_at is not null and t.%1$s_due < ?1),
            count(*) filter (where t.%1$s_met_at <= t.%1$s_letter),
            count(*) filter (where t.%1$s_met_at > t.%1$s_letter
                                or t.%1$s_met_at is null and t.due_at is not null and t.%1$s_letter < ?1),
            count(*) filter (where t.%1$s_met_at is null and (t.due_at is null or t.%1$s_due >= ?1))""";

    @Inject
    EntityManager entityManager;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * @throws InvalidInput {@code until} with key {@code insight.backwards} or {@code insight.tooLong} (argument: months)
     * @throws NotAllowed for who may not see reports
     */
    public ServiceLevelReport report(Caller caller, ReportFilter filter) {
        if (!caller.can(Ability.VIEW_REPORTS)) {
            accessLog.refused(caller.actor(), "report.viewed", "service-levels", "no right");
            throw new NotAllowed();
        }
        if (filter.until().isBefore(filter.from())) {
            throw new InvalidInput("until", "insight.backwards");
        }
        if (!filter.until().isBefore(filter.from().plusMonths(MOST_MONTHS))) {
            throw new InvalidInput("until", "insight.tooLong", MOST_MONTHS);
        }
        return read(filter);
    }

    /** For services that ask for rights of their own. */
    ServiceLevelReport read(ReportFilter filter) {
        List<?> rows = entityManager
                .createNativeQuery(
                        """
                        select to_char(t.received_at at time zone '%s', 'YYYY-MM') as month, o.id, o.name::text, t.priority,
                               count(*), %s, %s
                        from ticket t join organisation o on o.id = t.organisation_id
                        where t.type = 'SUPPORT_QUESTION' and t.received_at >= ?2 and t.received_at < ?3
                          and (?4 = 0 or t.organisation_id = ?4) and (?5 = '' or t.priority = ?5)
                        group by 1, 2, 3, 4 order by 1, 3, 4""".formatted(WorkingCalendar.ZONE, COUNTS.formatted("response"), COUNTS.formatted("repair")))
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, startOf(filter.from()))
                .setParameter(3, startOf(filter.until().plusMonths(1)))
                .setParameter(4, filter.organisationId() == null ? 0L : filter.organisationId())
                .setParameter(
                        5, filter.priority() == null ? "" : filter.priority().name())
                .getResultList();
        return new ServiceLevelReport(
                filter, rows.stream().map(row -> line((Object[]) row)).toList());
    }

    private static OffsetDateTime startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    }

    private static ReportLine line(Object[] row) {
        return new ReportLine(
                YearMonth.parse((String) row[0]),
                number(row[1]),
                (String) row[2],
                Priority.valueOf((String) row[3]),
                number(row[4]),
                score(row, 5),
                score(row, 10));
    }

    private static Score score(Object[] row, int at) {
        return new Score(
                number(row[at]), number(row[at + 1]), number(row[at + 2]), number(row[at + 3]), number(row[at + 4]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
