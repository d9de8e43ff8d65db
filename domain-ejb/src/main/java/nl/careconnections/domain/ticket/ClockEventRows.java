package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.careconnections.domain.sla.ClockEvent;
import nl.careconnections.domain.sla.Priority;

/** What happened to many tickets as far as clocks care, without their texts; {@link Ticket#clockEvents} for one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClockEventRows {

    @Inject
    EntityManager entityManager;

    Map<Long, List<ClockEvent>> of(Collection<Long> ticketIds) {
        Map<Long, List<ClockEvent>> events = new HashMap<>();
        if (ticketIds.isEmpty()) {
            return events;
        }
        entityManager
                .createQuery("""
                        select t.id, t.receivedAt, e.kind, e.byStaff, e.at, e.arguments
                        from TicketEntry e join e.ticket t
                        where t.id in :ids and e.kind in :kinds order by t.id, e.position""", Object[].class)
                .setParameter("ids", ticketIds)
                .setParameter("kinds", EntryKind.ON_CLOCKS)
                .getResultStream()
                .forEach(row -> event(row)
                        .ifPresent(event -> events.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                                .add(event)));
        return events;
    }

    @SuppressWarnings("unchecked")
    private static Optional<ClockEvent> event(Object[] row) {
        EntryKind kind = (EntryKind) row[2];
        List<String> arguments = (List<String>) row[5];
        if (kind == EntryKind.RECEIVED) {
            return Optional.of(new ClockEvent.Received((Instant) row[1], Priority.valueOf(arguments.get(0))));
        }
        return TicketEntry.clockEvent(kind, (Boolean) row[3], (Instant) row[4], arguments);
    }
}
