package nl.careconnections.domain.ticket;

import static nl.careconnections.domain.shared.Columns.instant;
import static nl.careconnections.domain.shared.Columns.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.careconnections.domain.sla.ServiceLevels;

/**
 * The terms of requests with a flow of their own. Those that count working days follow the days off: a day off that becomes
 * known later makes them longer, and none ends before what was told (design: service levels, "Terms of other procedures").
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RequestTerms {

    private static final String SELECT = """
            select id, name, about, starts_at, working_days, due_at, soon_at, reminded_at, escalated_at, ended_at, kept
            from request_term where ticket_id = ?1""";

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    /** All there ever were, in the order in which they began. */
    List<RequestTerm> of(Ticket ticket) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT + " order by starts_at, id")
                .setParameter(1, ticket.id())
                .getResultList();
        return rows.stream().map(row -> term((Object[]) row)).toList();
    }

    /** Begins a term of working days, in place of the one of this name that runs. */
    void begin(Ticket ticket, String name, long about, Instant from, int workingDays) {
        Instant due = serviceLevels.endOfToldTerm(from, workingDays);
        begin(ticket, name, about, from, workingDays, due, later(from, serviceLevels.openingOfDay(due)));
    }

    /** Begins a term that ends at a moment of its own, in place of the one of this name that runs. */
    void begin(Ticket ticket, String name, long about, Instant from, Instant due) {
        begin(
                ticket,
                name,
                about,
                from,
                null,
                due,
                from.plus(Duration.between(from, due).multipliedBy(3).dividedBy(4)));
    }

    private void begin(
            Ticket ticket, String name, long about, Instant from, Integer workingDays, Instant due, Instant soon) {
        end(ticket, name, about, from, false);
        entityManager
                .createNativeQuery("""
                        insert into request_term (ticket_id, name, about, starts_at, working_days, due_at, soon_at)
                        values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as integer), ?6, ?7)""")
                .setParameter(1, ticket.id())
                .setParameter(2, name)
                .setParameter(3, about)
                .setParameter(4, utc(from))
                .setParameter(5, workingDays == null ? null : workingDays.toString())
                .setParameter(6, utc(due))
                .setParameter(7, utc(soon))
                .executeUpdate();
    }

    /** Ends the term of this name that runs, if one does. */
    void end(Ticket ticket, String name, long about, Instant at, boolean kept) {
        entityManager
                .createNativeQuery("""
                        update request_term set ended_at = ?4, kept = ?5
                        where ticket_id = ?1 and name = ?2 and about = ?3 and ended_at is null""")
                .setParameter(1, ticket.id())
                .setParameter(2, name)
                .setParameter(3, about)
                .setParameter(4, utc(at))
                .setParameter(5, kept)
                .executeUpdate();
    }

    /** Ends all that run: the request is closed, or another kind now. */
    void endAll(Ticket ticket, Instant at) {
        entityManager
                .createNativeQuery(
                        "update request_term set ended_at = ?2, kept = false where ticket_id = ?1 and ended_at is null")
                .setParameter(1, ticket.id())
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    /** Keeps on the request when its next term ends, and when somebody is told next; days off may have moved it. */
    void expect(Ticket ticket) {
        follow(ticket);
        List<RequestTerm> running =
                of(ticket).stream().filter(RequestTerm::runs).toList();
        Instant notice = running.stream()
                .map(RequestTerm::nextNotice)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        running.stream()
                .min(Comparator.comparing(RequestTerm::dueAt))
                .ifPresentOrElse(
                        next -> ticket.expectTerm(next.dueAt(), next.soonAt(), notice),
                        () -> ticket.expectTerm(null, null, null));
    }

    private void follow(Ticket ticket) {
        for (RequestTerm term : of(ticket)) {
            if (term.runs() && term.workingDays() != null && term.escalatedAt() == null) {
                Instant due = serviceLevels.endOfToldTerm(term.startsAt(), term.workingDays());
                if (!due.equals(term.dueAt())) {
                    move(term, due);
                }
            }
        }
    }

    private void move(RequestTerm term, Instant due) {
        entityManager
                .createNativeQuery(
                        "update request_term set due_at = ?2, soon_at = ?3, reminded_at = null where id = ?1")
                .setParameter(1, term.id())
                .setParameter(2, utc(due))
                .setParameter(3, utc(later(term.startsAt(), serviceLevels.openingOfDay(due))))
                .executeUpdate();
    }

    /** Keeps that somebody was told that it comes to its end, or that it went past it. */
    void keepTold(RequestTerm term, boolean late, Instant at) {
        String column = late ? "escalated_at" : "reminded_at";
        entityManager
                .createNativeQuery("update request_term set " + column + " = ?2 where id = ?1")
                .setParameter(1, term.id())
                .setParameter(2, utc(at))
                .executeUpdate();
    }

    private static RequestTerm term(Object[] column) {
        return new RequestTerm(
                number(column[0]),
                (String) column[1],
                number(column[2]),
                instant(column[3]),
                column[4] == null ? null : ((Number) column[4]).intValue(),
                instant(column[5]),
                instant(column[6]),
                instant(column[7]),
                instant(column[8]),
                instant(column[9]),
                (Boolean) column[10]);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
