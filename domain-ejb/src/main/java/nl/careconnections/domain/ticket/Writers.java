package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;

/**
 * Who of support is at a ticket right now, looking or writing, so that two do not answer the same question. Nothing of what
 * they write is kept, and nothing of it is told to customers.
 */
@ApplicationScoped
@Transactional
public class Writers {

    /** Who was silent for longer stopped, or closed the page; pages tell every twenty seconds. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String ASKED = """
            with asked as (
                select t.id from ticket t
                where t.number = ?1 and (not t.confined and t.type = any(cast(?4 as text[]))
                    or t.confined and exists (
                        select from ticket_reader r where r.ticket_id = t.id and r.account_id = ?2))
            )""";

    private static final String TOLD = """
            , told as (
                insert into ticket_writer as w (ticket_id, account_id, since, seen_at, writing_since, wrote_at)
                select id, ?2, ?5, ?5, case when ?6 then cast(?5 as timestamptz) end,
                       case when ?6 then cast(?5 as timestamptz) end
                from asked
                on conflict (ticket_id, account_id) do update
                set since = case when w.seen_at < ?3 then excluded.since else w.since end,
                    seen_at = excluded.seen_at,
                    writing_since = case when w.wrote_at >= ?3 then w.writing_since else excluded.writing_since end,
                    wrote_at = case when w.wrote_at >= ?3 then coalesce(excluded.wrote_at, w.wrote_at)
                                    else excluded.wrote_at end
            )""";

    private static final String OTHERS = """

            select other.name, other.since, other.writing
            from asked left join lateral (
                select a.id, a.name, coalesce(w.wrote_at >= ?3, false) as writing,
                       case when w.wrote_at >= ?3 then w.writing_since else w.since end as since
                from ticket_writer w join account a on a.id = w.account_id
                where w.ticket_id = asked.id and w.account_id <> ?2 and w.seen_at >= ?3
            ) other on true
            order by other.writing desc, other.since, other.id""";

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    /** Everybody else there, who write in front, who began first in front; without telling that the caller is. */
    public List<Writer> others(Caller caller, long number) {
        return admission.staff(
                caller,
                number,
                "ticket.writing",
                () -> others(question(ASKED + OTHERS, caller, number).getResultList()));
    }

    /**
     * Keeps that the caller is at the ticket; told again after a silence, it is a new beginning. Pages ask every twenty
     * seconds, so that it is one statement.
     *
     * @param writing whether something was written since the last time
     * @return as {@link #others}
     */
    public List<Writer> tell(Caller caller, long number, boolean writing) {
        return admission.staff(
                caller,
                number,
                "ticket.writing",
                () -> others(question(ASKED + TOLD + OTHERS, caller, number)
                        .setParameter(5, utc(clock.instant()))
                        .setParameter(6, writing)
                        .getResultList()));
    }

    private Query question(String sql, Caller caller, long number) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, number)
                .setParameter(2, caller.accountId())
                .setParameter(3, utc(clock.instant().minus(SILENCE)))
                .setParameter(4, sight.readByStaff(caller));
    }

    /** Empty without a row: then there is no such ticket. */
    private static Optional<List<Writer>> others(List<?> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream()
                        .map(Object[].class::cast)
                        .filter(row -> row[0] != null)
                        .map(row -> new Writer((String) row[0], since(row), (Boolean) row[2]))
                        .toList());
    }

    /** The caller sent what was written, or threw it away. Silence of others is cleared away with it. */
    public void stop(Caller caller, long number) {
        Ticket ticket = admission.staff(caller, number, "ticket.writing");
        entityManager
                .createNativeQuery(
                        "delete from ticket_writer where (ticket_id = ?1 and account_id = ?2) or seen_at < ?3")
                .setParameter(1, ticket.id())
                .setParameter(2, caller.accountId())
                .setParameter(3, utc(clock.instant().minus(SILENCE)))
                .executeUpdate();
    }

    private static Instant since(Object[] row) {
        return row[1] instanceof OffsetDateTime moment ? moment.toInstant() : ((java.util.Date) row[1]).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
