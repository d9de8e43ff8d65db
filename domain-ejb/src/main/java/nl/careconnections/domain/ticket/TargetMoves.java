package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.careconnections.domain.sla.RuleChange;

/**
 * Finds the tickets that a change of the rules can move: not settled when it became known, and reaching into the days that
 * it changes. They are marked in the transaction of the change, so that a crash loses none.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TargetMoves {

    /** Received from ?1, due from ?2, not settled at ?3; the deadline by the letter is the later one. */
    private static final String CAN_MOVE = """
            select id from ticket
            where status <> 'CLOSED' and response_letter >= ?2 and response_due >= ?3 and received_at >= ?1
              and (response_met_at is null or response_met_at >= ?3)
            union
            select id from ticket
            where status <> 'CLOSED' and repair_letter >= ?2 and received_at >= ?1
              and (repair_due >= ?3 or status = 'WAITING_FOR_CUSTOMER' and due_at is null)
              and (repair_met_at is null or repair_met_at >= ?3)""";

    /** Reminders and endings move too; whatever another change may still move is looked at again after this one. */
    private static final String MARK =
            "insert into ticket_move (change_id, ticket_id, not_before) select ?4, id, ?5 from (" + CAN_MOVE + """

             union
            select id from ticket where next_step_at >= ?2 and coalesce(waiting_since, solved_at) >= ?1
            union
            select ticket_id from request_term where ended_at is null and due_at >= ?2 and starts_at >= ?1
            union
            select ticket_id from ticket_move) found""";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    void mark(@Observes RuleChange change) {
        bound(MARK, change)
                .setParameter(4, change.id())
                .setParameter(5, utc(clock.instant()))
                .executeUpdate();
    }

    /** How many tickets a change can move at most. */
    long count(RuleChange change) {
        return ((Number) bound("select count(*) from (" + CAN_MOVE + ") found", change)
                        .getSingleResult())
                .longValue();
    }

    /** Their ids, soonest due first. */
    List<Long> find(RuleChange change, int maximum) {
        List<?> rows = bound(
                        "select id from ticket where id in (" + CAN_MOVE
                                + ") order by coalesce(due_at, repair_due), id limit ?4",
                        change)
                .setParameter(4, maximum)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private Query bound(String sql, RuleChange change) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, utc(change.receivedFrom()))
                .setParameter(2, utc(change.dueFrom()))
                .setParameter(3, utc(change.knownFrom()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
