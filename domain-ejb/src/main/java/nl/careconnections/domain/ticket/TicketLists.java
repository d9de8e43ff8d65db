package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.search.Readership;
import nl.careconnections.domain.search.Searched;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.search.Vocabulary;
import nl.careconnections.domain.shared.NotAllowed;

/** Lists of tickets, read page by page by the database. */
@ApplicationScoped
@Transactional
public class TicketLists {

    private static final int LONGEST_PAGE = 1000;

    /** Says what the index of working tickets covers; every queue lies within it. */
    private static final String WORKING = "t.status <> 'CLOSED'";

    /** A list that is narrowed by words shows the newest tickets that hold them, more than anybody reads. */
    private static final String HOLDS = "t.number in (select public.search_tickets(cast(? as tsquery), null, 1000))";

    private static final String OPEN = "t.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')";

    @Inject
    EntityManager entityManager;

    @Inject
    TicketRows rows;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    /** Tickets of the own organisation, last changed first; none for somebody who may not see support questions. */
    public Rows ofOrganisation(Caller caller, ListFilter filter) {
        caller.require(Ability.SUBMIT_TICKETS);
        if (!caller.mayUse(Topic.SUPPORT_QUESTION)) {
            return Rows.NONE;
        }
        TicketQuery query = new TicketQuery().and("t.organisation_id = ?", caller.organisationId());
        narrow(query, filter.scope(), caller.accountId());
        Searched searched = searched(Readership.of(caller.organisationId()), filter.words());
        if (!searched.isEmpty()) {
            query.and(HOLDS, searched.keys());
        }
        return page(caller, query, "t.changed_at desc, t.id desc", filter.page(), filter.size());
    }

    /**
     * A working list of support; without a queue all tickets there are.
     *
     * @throws NotAllowed for who does not handle tickets
     */
    public Rows queue(Caller caller, QueueFilter filter) {
        caller.require(Ability.HANDLE_TICKETS);
        TicketQuery query = new TicketQuery();
        if (filter.queue() != null) {
            narrow(query, filter.queue(), caller.accountId());
        }
        Searched searched = searched(Readership.SUPPORT, filter.words());
        if (!searched.isEmpty()) {
            query.and(HOLDS, filter.queue() == null ? searched.keys() : searched.keysOfWork());
        }
        return page(caller, query, order(filter.order()), filter.page(), filter.size());
    }

    /** How many tickets each queue holds, in one look at the index. */
    public Map<Queue, Long> counts(Caller caller) {
        caller.require(Ability.HANDLE_TICKETS);
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select count(*) filter (where %1$s and t.assignee_id = ?1),
                               count(*) filter (where %1$s and t.assignee_id is null),
                               count(*) filter (where t.soon_at <= ?2 and t.due_at >= ?2),
                               count(*) filter (where t.due_at < ?2),
                               count(*) filter (where t.status = 'WAITING_FOR_CUSTOMER'),
                               count(*) filter (where t.status = 'SOLVED'),
                               count(*) filter (where %1$s)
                        from ticket t where %2$s""".formatted(OPEN, WORKING))
                .setParameter(1, caller.accountId())
                .setParameter(2, now())
                .getSingleResult();
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            counts.put(queue, ((Number) row[queue.ordinal()]).longValue());
        }
        return counts;
    }

    private void narrow(TicketQuery query, Scope scope, long reader) {
        switch (scope) {
            case OPEN -> query.and(WORKING).and(OPEN);
            case WAITING_FOR_ME ->
                query.and(WORKING)
                        .and("t.status in ('WAITING_FOR_CUSTOMER', 'SOLVED')")
                        .and(
                                "t.submitter_id = ? or t.id in "
                                        + "(select f.ticket_id from ticket_follower f where f.account_id = ?)",
                                reader,
                                reader);
            case MINE -> query.and("t.submitter_id = ?", reader);
            case SOLVED -> query.and(WORKING).and("t.status = 'SOLVED'");
            case CLOSED -> query.and("t.status = 'CLOSED'");
            case ALL -> query.and("true");
        }
    }

    private void narrow(TicketQuery query, Queue queue, long reader) {
        query.and(WORKING);
        switch (queue) {
            case MINE -> query.and(OPEN).and("t.assignee_id = ?", reader);
            case UNASSIGNED -> query.and(OPEN).and("t.assignee_id is null");
            case DUE_SOON -> query.and("t.soon_at <= ?", now()).and("t.due_at >= ?", now());
            case LATE -> query.and("t.due_at < ?", now());
            case WAITING -> query.and("t.status = 'WAITING_FOR_CUSTOMER'");
            case SOLVED -> query.and("t.status = 'SOLVED'");
            case OPEN -> query.and(OPEN);
        }
    }

    private static String order(QueueOrder order) {
        return switch (order) {
            case DUE -> "t.due_at nulls last, t.id";
            case RECEIVED -> "t.received_at, t.id";
            case CHANGED -> "t.changed_at desc, t.id desc";
            case PRIORITY ->
                "case t.priority when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end, t.due_at nulls last, t.id";
        };
    }

    private Searched searched(Readership readership, String words) {
        return vocabulary.understand(readership, Typed.beginningOf(words));
    }

    private Rows page(Caller caller, TicketQuery query, String order, int page, int size) {
        int length = Math.max(1, Math.min(size, LONGEST_PAGE));
        int from = Math.max(0, Math.min(page, Integer.MAX_VALUE / LONGEST_PAGE));
        long total = query.count(entityManager);
        List<Long> ids = total == 0 ? List.of() : query.ids(entityManager, order, from, length);
        return new Rows(rows.of(caller, ids), total);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
