package nl.careconnections.domain.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Colleagues;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.delivery.NamelessClients;
import nl.careconnections.domain.insight.AccessQuestion.Kind;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * The access log as people read it: who saw something of a client, and what a person did (NEN 7513). For who looks after an
 * organisation's people; every question stands in the log itself, with its reason.
 */
@ApplicationScoped
@Transactional
public class AccessReports {

    /** Lines at once. */
    public static final int PAGE = 50;

    /** Lines of a file; who needs more asks for a shorter time. */
    public static final int MOST = 20_000;

    private static final int LONGEST_ABOUT = 200;
    private static final int LONGEST_REASON = 500;

    private static final String LINES = """
            select e.position, e.at, e.actor_name, e.actor_role, e.address, e.action, e.outcome, e.subject,
                   case when e.subject like 'client:%' then coalesce(ward.name, e.reason) else e.reason end,
                   coalesce(listed.name, ward.name, caregiver.display_name, account.name), s.taken_at
            from audit_entry e
            left join disclosed_snapshot s on s.snapshot_id =
              case when e.subject ~ '^snapshot:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then cast(substr(e.subject, 10) as uuid) end
            left join ward listed on listed.id = s.ward_id
            left join ward on ward.organisation_id = ?1
              and ward.id = case when e.subject ~ '^ward:[0-9]{1,18}$' then cast(substr(e.subject, 6) as bigint)
                when e.subject like 'client:%' and e.reason ~ '^ward:[0-9]{1,18}$' then cast(substr(e.reason, 6) as bigint) end
            left join caregiver on caregiver.organisation_id = ?1
              and caregiver.id = case when e.subject ~ '^caregiver:[0-9]{1,18}$' then cast(substr(e.subject, 11) as bigint) end
            left join account on account.organisation_id = ?1
              and account.id = case when e.subject ~ '^account:[0-9]{1,18}$' then cast(substr(e.subject, 9) as bigint) end
            where e.at >= ?2 and e.at < ?3 and e.position < ?4 and\s""";

    private static final String NEWEST_FIRST = " order by e.position desc limit ";

    private static final String OF_CLIENT = """
            e.subject = any(array(
              select cast(?5 as text) union all
              select 'snapshot:' || d.snapshot_id from disclosed_client c join disclosed_snapshot d using (snapshot_id)
              where d.organisation_id = ?1 and c.client_hash = cast(?6 as bytea)))""";

    private static final String OF_PERSON = """
            (e.caregiver_id = any(cast(?5 as bigint[])) or e.account_id = any(cast(?6 as bigint[])))
            and (e.organisation_id = ?1 or cast(?7 as boolean))""";

    @Inject
    EntityManager entityManager;

    @Inject
    NamelessClients clients;

    @Inject
    AccessLog accessLog;

    /**
     * A part of a report.
     *
     * @param before place in the log to go on from; {@code null} to begin with the newest
     * @throws NotFound for a contact person of another organisation
     * @throws NotAllowed for who does not look after this organisation's people
     * @throws InvalidInput all that is wrong with {@code kind}, {@code about} (key {@code accesslog.nobody} for a person that is
     *     not known), {@code reason}, {@code from} and {@code until} (keys {@code accesslog.day} and {@code accesslog.order})
     */
    public AccessReport read(Caller caller, long organisationId, AccessQuestion question, Long before) {
        List<AccessLine> lines = lines(caller, organisationId, question, before, PAGE + 1, "accesslog.read");
        boolean more = lines.size() > PAGE;
        List<AccessLine> page = more ? lines.subList(0, PAGE) : lines;
        return new AccessReport(page, more ? page.get(PAGE - 1).position() : null);
    }

    /** All lines of a report, at most {@link #MOST}, for a file; refusals as {@link #read}. */
    public List<AccessLine> export(Caller caller, long organisationId, AccessQuestion question) {
        return lines(caller, organisationId, question, null, MOST, "accesslog.exported");
    }

    private List<AccessLine> lines(
            Caller caller, long organisationId, AccessQuestion question, Long before, int most, String action) {
        requireCare(caller, organisationId, action);
        check(question);
        String about = PlainText.line(question.about());
        List<Object> values = new ArrayList<>(List.of(
                organisationId,
                startOf(question.from()),
                startOf(question.until().plusDays(1)),
                before == null ? Long.MAX_VALUE : before));
        String subject;
        if (question.kind() == Kind.CLIENT) {
            subject = clients.subject(organisationId, about);
            values.add(subject);
            values.add(clients.hash(organisationId, about));
        } else {
            List<Long> caregivers = caregivers(organisationId, about);
            List<Long> accounts = accounts(caller, organisationId, about);
            subject = subject(caregivers, accounts);
            values.add(array(caregivers));
            values.add(array(accounts));
            values.add(caller.isStaff());
        }
        List<AccessLine> lines = Sql.rows(
                        entityManager,
                        LINES + (question.kind() == Kind.CLIENT ? OF_CLIENT : OF_PERSON) + NEWEST_FIRST + most,
                        values.toArray())
                .stream()
                .map(AccessReports::line)
                .toList();
        accessLog.record(caller.actor(), action, subject, Outcome.DONE, PlainText.line(question.reason()));
        return lines;
    }

    private static void check(AccessQuestion question) {
        Rules.all(
                () -> required("kind", question.kind(), "required"),
                () -> PlainText.requiredLine("about", question.about(), LONGEST_ABOUT),
                () -> PlainText.requiredLine("reason", question.reason(), LONGEST_REASON),
                () -> required("from", question.from(), "accesslog.day"),
                () -> required("until", question.until(), "accesslog.day"),
                () -> requireOrder(question.from(), question.until()));
    }

    private static void required(String field, Object value, String key) {
        if (value == null) {
            throw new InvalidInput(field, key);
        }
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new InvalidInput("until", "accesslog.order");
        }
    }

    /** Also those that were removed since: the log has their names. */
    private List<Long> caregivers(long organisationId, String name) {
        return ids("""
                select id from caregiver where organisation_id = ?1 and (user_name = cast(?2 as citext) or lower(display_name) = ?3)
                union select caregiver_id from audit_entry
                where organisation_id = ?1 and lower(actor_name) = ?3 and caregiver_id is not null""", organisationId, name);
    }

    private List<Long> accounts(Caller caller, long organisationId, String name) {
        String whose = caller.isStaff() ? "(organisation_id = ?1 or organisation_id is null)" : "organisation_id = ?1";
        return ids("select id from account where " + whose + """
                 and (lower(cast(email as text)) = ?3 or lower(name) = lower(?2))
                union select account_id from audit_entry
                where organisation_id = ?1 and lower(actor_name) = ?3 and account_id is not null""", organisationId, name);
    }

    private List<Long> ids(String sql, long organisationId, String name) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, organisationId)
                .setParameter(2, name)
                .setParameter(3, name.toLowerCase(Locale.ROOT))
                .getResultList();
        return found.stream().map(Columns::number).toList();
    }

    private static String subject(List<Long> caregivers, List<Long> accounts) {
        if (!caregivers.isEmpty()) {
            return "caregiver:" + caregivers.get(0);
        }
        if (accounts.isEmpty()) {
            throw new InvalidInput("about", "accesslog.nobody");
        }
        return "account:" + accounts.get(0);
    }

    private void requireCare(Caller caller, long organisationId, String action) {
        try {
            Colleagues.requireCare(caller, organisationId);
        } catch (NotFound e) {
            accessLog.refused(caller.actor(), action, "organisation:" + organisationId, "another organisation");
            throw e;
        } catch (NotAllowed e) {
            accessLog.refused(caller.actor(), action, "organisation:" + organisationId, "no right");
            throw e;
        }
    }

    private static AccessLine line(Object[] row) {
        String subject = (String) row[7];
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? subject : subject.substring(0, colon);
        String number = colon < 0 ? "" : subject.substring(colon + 1);
        return new AccessLine(
                Columns.number(row[0]),
                Columns.instant(row[1]),
                (String) row[2],
                List.of(((String) row[3]).split(" ")),
                (String) row[4],
                (String) row[5],
                Outcome.valueOf((String) row[6]),
                kind,
                name(kind, number, (String) row[9]),
                Columns.instant(row[10]),
                (String) row[8]);
    }

    /** The hash of a client says nothing to people: who asks knows whom it is about. */
    private static String name(String kind, String number, String known) {
        if (known != null) {
            return known;
        }
        return kind.equals("client") || kind.equals("snapshot") ? "" : number;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static String[] array(List<Long> ids) {
        return ids.stream().map(String::valueOf).toArray(String[]::new);
    }
}
