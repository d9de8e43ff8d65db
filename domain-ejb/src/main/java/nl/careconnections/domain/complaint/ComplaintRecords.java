package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.ticket.Request;

/** What is kept of complaints in tables of their own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintRecords {

    @Inject
    EntityManager entityManager;

    void add(Request request, String phone) {
        entityManager.persist(new Complaint(request.id(), phone));
    }

    Complaint of(Request request) {
        return entityManager.find(Complaint.class, request.id());
    }

    /** Who is responsible for a complaint, without what it says. */
    record Held(long id, long number, long directorId, Stage stage, Instant dueAt, int version) {}

    /** Those that one director is responsible for, by the end of their next term. */
    List<Held> held() {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select t.id, t.number, t.assignee_id, t.stage, n.due_at, t.version
                        from ticket t left join lateral (
                            select min(due_at) due_at from request_term where ticket_id = t.id and ended_at is null) n on true
                        where t.type = ?1 and t.assignee_id is not null and t.status <> 'CLOSED'
                        order by n.due_at nulls last, t.number""")
                .setParameter(1, ComplaintFlow.COMPLAINT.key())
                .getResultList();
        return rows.stream().map(row -> held((Object[]) row)).toList();
    }

    private static Held held(Object[] column) {
        return new Held(
                Columns.number(column[0]),
                Columns.number(column[1]),
                Columns.number(column[2]),
                Stage.valueOf((String) column[3]),
                Columns.instant(column[4]),
                ((Number) column[5]).intValue());
    }

    /** Those that wait for one of the directors. */
    List<Long> unheld() {
        List<?> rows = entityManager
                .createNativeQuery("select id from ticket where type = ?1 and stage = ?2 order by number")
                .setParameter(1, ComplaintFlow.COMPLAINT.key())
                .setParameter(2, Stage.FORWARDED.name())
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    void add(Proposal proposal) {
        entityManager.persist(proposal);
    }

    /** In the order in which they were written. */
    List<Proposal> proposals(Request request) {
        return entityManager
                .createQuery("select p from Proposal p where p.ticketId = :ticket order by p.version", Proposal.class)
                .setParameter("ticket", request.id())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.actions")
                .getResultList();
    }

    /** @throws Conflict {@code ticket.stepNotPossible} while there is none */
    Proposal latest(Request request) {
        return proposals(request).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Conflict("ticket.stepNotPossible"));
    }
}
