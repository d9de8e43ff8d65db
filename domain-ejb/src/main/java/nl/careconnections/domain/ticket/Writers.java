package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;

/**
 * Who of support is writing on a ticket right now, so that two do not answer the same question. Nothing of what they write
 * is kept, and nothing of it is told to customers.
 */
@ApplicationScoped
@Transactional
public class Writers {

    /** Who was silent for longer stopped, or closed the page; pages tell every twenty seconds. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    @Inject
    EntityManager entityManager;

    @Inject
    Admission admission;

    @Inject
    People people;

    @Inject
    Clock clock;

    /** The caller is writing. Told again after a silence, it is a new beginning. */
    public void write(Caller caller, long number) {
        Ticket ticket = admission.staff(caller, number, "ticket.writing");
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("""
                        insert into ticket_writer (ticket_id, account_id, since, seen_at) values (?1, ?2, ?3, ?3)
                        on conflict (ticket_id, account_id) do update
                        set since = case when ticket_writer.seen_at < ?4 then excluded.since else ticket_writer.since end,
                            seen_at = excluded.seen_at""")
                .setParameter(1, ticket.id())
                .setParameter(2, caller.accountId())
                .setParameter(3, utc(now))
                .setParameter(4, utc(now.minus(SILENCE)))
                .executeUpdate();
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

    /** Everybody but the caller, who began first in front. */
    public List<Writer> others(Caller caller, long number) {
        Ticket ticket = admission.staff(caller, number, "ticket.writing");
        List<?> rows = entityManager
                .createNativeQuery("""
                        select account_id, since from ticket_writer
                        where ticket_id = ?1 and account_id <> ?2 and seen_at >= ?3 order by since, account_id""")
                .setParameter(1, ticket.id())
                .setParameter(2, caller.accountId())
                .setParameter(3, utc(clock.instant().minus(SILENCE)))
                .getResultList();
        List<Object[]> writers = rows.stream().map(Object[].class::cast).toList();
        Map<Long, Person> persons =
                people.get(writers.stream().map(Writers::accountId).toList());
        return writers.stream()
                .map(row -> new Writer(persons.get(accountId(row)).name(), since(row)))
                .toList();
    }

    private static long accountId(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private static Instant since(Object[] row) {
        return row[1] instanceof OffsetDateTime moment ? moment.toInstant() : ((java.util.Date) row[1]).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
