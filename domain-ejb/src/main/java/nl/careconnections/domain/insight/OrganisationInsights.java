package nl.careconnections.domain.insight;

import static nl.careconnections.domain.shared.Columns.instant;
import static nl.careconnections.domain.shared.Columns.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.WorkingCalendar;

/** What the administrators of an organisation see of it: consents, service levels, satisfaction, who looked at what. */
@ApplicationScoped
@Transactional
public class OrganisationInsights {

    static final int PAGE = 50;

    private static final int MONTHS = 12;

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevelReports reports;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * Consents to log in to the production environment, the active ones first, then by what ended last.
     *
     * @throws NotAllowed for who does not administer an organisation
     */
    public List<GrantedAccess> grantedAccess(Caller caller) {
        require(caller, "access");
        List<?> rows = entityManager
                .createNativeQuery("""
                        select g.id, t.number, t.subject, g.purpose, giver.name, g.given_at, g.until_at, g.revoked_at,
                               g.revoked_at is null and g.until_at > ?2 as active,
                               u.at, person.name, u.what, u.minutes
                        from ticket t
                        join access_grant g on g.ticket_id = t.id
                        join account giver on giver.id = g.given_by
                        left join access_use u on u.grant_id = g.id
                        left join account person on person.id = u.used_by
                        where t.organisation_id = ?1
                        order by active desc, coalesce(g.revoked_at, g.until_at) desc, g.id desc, u.id""")
                .setParameter(1, caller.organisationId())
                .setParameter(2, now())
                .getResultList();
        Map<Long, List<Object[]>> byGrant = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byGrant.computeIfAbsent(number(columns[0]), id -> new ArrayList<>()).add(columns);
        }
        return byGrant.values().stream().map(OrganisationInsights::grant).toList();
    }

    /** Service levels of the last twelve months. */
    public ServiceLevelReport serviceLevels(Caller caller) {
        require(caller, "service-levels");
        YearMonth now = thisMonth();
        return reports.read(new ReportFilter(now.minusMonths(MONTHS - 1L), now, caller.organisationId(), null));
    }

    /** What colleagues thought of the solutions of the last twelve months. */
    public Satisfaction satisfaction(Caller caller) {
        require(caller, "satisfaction");
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select count(*), avg(r.stars)::float8 from rating r join ticket t on t.id = r.ticket_id
                        where t.organisation_id = ?1 and r.rated_at >= ?2""")
                .setParameter(1, caller.organisationId())
                .setParameter(2, startOf(thisMonth().minusMonths(MONTHS - 1L)))
                .getSingleResult();
        return new Satisfaction(number(row[0]), (Double) row[1]);
    }

    /**
     * Who looked at the organisation's tickets, newest first.
     *
     * @param ticket number as typed, to see those of one ticket only; empty for all
     * @param before place in the log to go on from; {@code null} to begin with the newest
     * @throws InvalidInput {@code ticket} with key {@code insight.ticket} for what is no number of a ticket of the organisation
     */
    public TicketViewPage views(Caller caller, String ticket, Long before) {
        require(caller, "views");
        long number = ticket.isBlank() ? 0 : ownTicket(caller, ticket.strip());
        List<TicketView> views = entityManager
                .createNativeQuery("""
                        select a.position, a.at, a.actor_name, a.organisation_id is null, a.action, t.number, t.subject
                        from ticket t join audit_entry a on a.subject = 'ticket:' || t.number
                        where t.organisation_id = ?1 and (?2 = 0 or t.number = ?2) and a.position < ?3
                          and a.action in ('ticket.viewed', 'ticket.downloaded', 'ticket.accessUsed') and a.outcome = 'DONE'
                        order by a.position desc limit ?4""")
                .setParameter(1, caller.organisationId())
                .setParameter(2, number)
                .setParameter(3, before == null ? Long.MAX_VALUE : before)
                .setParameter(4, PAGE + 1)
                .getResultStream()
                .map(row -> view((Object[]) row))
                .toList();
        accessLog.record(
                caller.actor(), "insight.viewed", "organisation:" + caller.organisationId(), Outcome.DONE, "views");
        boolean more = views.size() > PAGE;
        List<TicketView> page = more ? views.subList(0, PAGE) : views;
        return new TicketViewPage(page, more ? page.get(PAGE - 1).position() : null);
    }

    private long ownTicket(Caller caller, String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw new InvalidInput("ticket", "insight.ticket");
        }
        long number = Long.parseLong(typed);
        Number found = (Number) entityManager
                .createNativeQuery("select count(*) from ticket where number = ?1 and organisation_id = ?2")
                .setParameter(1, number)
                .setParameter(2, caller.organisationId())
                .getSingleResult();
        if (found.longValue() == 0) {
            throw new InvalidInput("ticket", "insight.ticket");
        }
        return number;
    }

    private void require(Caller caller, String what) {
        String subject = "organisation:" + caller.organisationId();
        if (!caller.can(Ability.ADMINISTER_ORGANISATION)) {
            accessLog.refused(caller.actor(), "insight.viewed", subject, what);
            throw new NotAllowed();
        }
    }

    private static GrantedAccess grant(List<Object[]> rows) {
        Object[] row = rows.get(0);
        return new GrantedAccess(
                number(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                instant(row[5]),
                instant(row[6]),
                instant(row[7]),
                (Boolean) row[8],
                rows.stream()
                        .filter(use -> use[9] != null)
                        .map(use -> new GrantedAccess.Use(
                                instant(use[9]), (String) use[10], (String) use[11], (int) number(use[12])))
                        .toList());
    }

    private static TicketView view(Object[] row) {
        return new TicketView(
                number(row[0]),
                instant(row[1]),
                (String) row[2],
                (Boolean) row[3],
                (String) row[4],
                number(row[5]),
                (String) row[6]);
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(WorkingCalendar.ZONE));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
    }
}
