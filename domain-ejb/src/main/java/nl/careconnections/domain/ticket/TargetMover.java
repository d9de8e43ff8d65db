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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.sla.RuleStep;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.TargetMove;

/**
 * Winds the clocks of tickets that a change of the rules may move, and tells on the timeline of those that really moved.
 * Each call is a transaction of its own; what another node or somebody at work holds is left for the next time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TargetMover {

    private static final int BATCH = 100;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    TicketClocks clocks;

    @Inject
    Clock clock;

    /** Ids of tickets that wait to be looked at, the oldest first. */
    List<Long> due() {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select distinct ticket_id from ticket_move where not_before <= ?1 order by ticket_id limit ?2")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, BATCH)
                .getResultList();
        return rows.stream().map(TargetMover::id).toList();
    }

    /** @return how many of these could be looked at */
    int move(Collection<Long> ticketIds) {
        List<Long> locked = lock(ticketIds);
        if (locked.isEmpty()) {
            return 0;
        }
        // Before marks are taken, which who changes the rules may be about to set again.
        serviceLevels.holdStill();
        Map<Long, Set<Long>> changes = take(locked);
        if (changes.isEmpty()) {
            return locked.size();
        }
        List<RuleStep> steps = serviceLevels.steps(
                changes.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        tickets(changes.keySet()).forEach(ticket -> move(ticket, changes.get(ticket.id()), steps));
        return locked.size();
    }

    /** Leaves a ticket alone for a while, so that one that fails is not in the way of the others. */
    void setAside(long ticketId) {
        entityManager
                .createNativeQuery("update ticket_move set not_before = ?1 where ticket_id = ?2")
                .setParameter(1, utc(clock.instant().plus(AFTER_FAILURE)))
                .setParameter(2, ticketId)
                .executeUpdate();
    }

    private void move(Ticket ticket, Set<Long> changeIds, List<RuleStep> steps) {
        for (RuleStep step : steps) {
            if (ticket.isSupportQuestion() && changeIds.contains(step.change().id())) {
                tell(ticket, step);
            }
        }
        clocks.wind(ticket);
    }

    private void tell(Ticket ticket, RuleStep step) {
        List<TargetMove> moves = step.moves(ticket.clockEvents());
        if (!moves.isEmpty()) {
            List<String> values = new MovedTargets(step.change(), moves).values();
            ticket.targetsMoved(values, "moved:" + step.change().id(), clocks.timeFor(ticket));
        }
    }

    private List<Long> lock(Collection<Long> ticketIds) {
        List<?> rows = entityManager
                .createNativeQuery("select id from ticket where id = any(cast(?1 as bigint[])) for update skip locked")
                .setParameter(1, array(ticketIds))
                .getResultList();
        return rows.stream().map(TargetMover::id).toList();
    }

    /** Takes the marks away; none are left for a ticket that another node looked at in the meantime. */
    private Map<Long, Set<Long>> take(Collection<Long> ticketIds) {
        List<?> rows = entityManager
                .createNativeQuery("delete from ticket_move where ticket_id = any(cast(?1 as bigint[]))"
                        + " returning ticket_id, change_id")
                .setParameter(1, array(ticketIds))
                .getResultList();
        Map<Long, Set<Long>> changes = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            Set<Long> ids = changes.computeIfAbsent(id(row[0]), ticket -> new HashSet<>());
            if (row[1] != null) {
                ids.add(id(row[1]));
            }
        }
        return changes;
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private List<Ticket> tickets(Collection<Long> ids) {
        return entityManager
                .createQuery("select distinct t from Ticket t join fetch t.entries where t.id in :ids", Ticket.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Long id(Object row) {
        return ((Number) row).longValue();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
