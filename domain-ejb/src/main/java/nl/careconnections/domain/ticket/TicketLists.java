package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.search.Searched;
import nl.careconnections.domain.search.Typed;
import nl.careconnections.domain.search.Vocabulary;
import nl.careconnections.domain.shared.NotAllowed;

/**
 * Lists of tickets. A page is one statement that begins where the page before ended, so that it costs the same however many
 * tickets there are and however far somebody leafs; how many a list holds is kept, not counted (docs/adr/0009).
 */
@ApplicationScoped
@Transactional
public class TicketLists {

    /** A list that is narrowed by words shows the newest tickets that hold them, more than anybody reads. */
    private static final String HOLDS = "t.number in (select public.search_tickets(cast(? as tsquery), null, ?))";

    private static final int MOST_OF_ORGANISATION = 100;

    /** In a queue the oldest may be what is due first. */
    private static final int MOST_OF_WORK = 400;

    static final String OPEN = "t.status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')";

    private static final String WAITS_FOR_CUSTOMER = "t.status in ('WAITING_FOR_CUSTOMER', 'SOLVED')";

    private static final String FOLLOWED_BY = "t.submitter_id = ?"
            + " or exists (select from ticket_follower f where f.ticket_id = t.id and f.account_id = ?)";

    @Inject
    EntityManager entityManager;

    @Inject
    TicketRows rows;

    @Inject
    Sight sight;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    /**
     * Tickets of the own organisation that the caller may see, last changed first.
     *
     * @param position {@code null} for the first page
     * @param size rows of a page, from 1 to 1,000
     */
    public Rows ofOrganisation(Caller caller, ListFilter filter, Position position, int size) {
        caller.require(Ability.SUBMIT_TICKETS);
        TicketQuery found = ofOrganisation(caller, searched(caller, filter.words()));
        TicketQuery query = narrowed(found, filter.scope(), caller.accountId());
        return rows.page(caller, query, ListOrder.CHANGED, position, size);
    }

    /** How many tickets each part of the own organisation's list holds. */
    public Map<Scope, Long> counts(Caller caller, String words) {
        caller.require(Ability.SUBMIT_TICKETS);
        Searched searched = searched(caller, words);
        return searched.isEmpty() ? tallied(caller) : counted(caller, ofOrganisation(caller, searched));
    }

    /**
     * A working list of staff.
     *
     * @param position {@code null} for the first page
     * @param size rows of a page, from 1 to 1,000
     * @throws NotAllowed for who does not work on requests
     */
    public Rows queue(Caller caller, QueueFilter filter, Position position, int size) {
        caller.require(Ability.WORK_ON_REQUESTS);
        TicketQuery query = sight.ofStaff(caller, filter.type());
        if (filter.queue() != null) {
            narrow(query, filter.queue(), caller.accountId());
        }
        narrow(query, filter);
        Searched searched = searched(caller, filter.words());
        if (!searched.isEmpty()) {
            query.and(HOLDS, filter.queue() == null ? searched.keys() : searched.keysOfWork(), MOST_OF_WORK);
        }
        return rows.page(caller, query, ListOrder.of(filter.order()), position, size);
    }

    /** Those of these support questions that somebody of staff sees, last changed first. */
    public List<TicketRow> among(Caller caller, Collection<Long> numbers) {
        if (numbers.isEmpty() || !caller.can(Ability.WORK_ON_REQUESTS)) {
            return List.of();
        }
        TicketQuery query = sight.ofStaff(caller, Topic.SUPPORT_QUESTION)
                .and(
                        "t.number = any(cast(? as bigint[]))",
                        numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return rows.page(caller, query, ListOrder.CHANGED, null, numbers.size()).rows();
    }

    private TicketQuery ofOrganisation(Caller caller, Searched searched) {
        TicketQuery query = sight.ofOrganisation(caller);
        return searched.isEmpty() ? query : query.and(HOLDS, searched.keys(), MOST_OF_ORGANISATION);
    }

    private Searched searched(Caller caller, String words) {
        return vocabulary.understand(sight.readership(caller), Typed.beginningOf(words));
    }

    private static TicketQuery narrowed(TicketQuery query, Scope scope, long reader) {
        return switch (scope) {
            case OPEN -> query.and(OPEN);
            case WAITING_FOR_ME -> query.and(WAITS_FOR_CUSTOMER).and(FOLLOWED_BY, reader, reader);
            case MINE -> query.and("t.submitter_id = ?", reader);
            case SOLVED -> query.and("t.status = 'SOLVED'");
            case CLOSED -> query.and("t.status = 'CLOSED'");
            case ALL -> query;
        };
    }

    private void narrow(TicketQuery query, Queue queue, long reader) {
        switch (queue) {
            case MINE -> query.and(OPEN).and("t.assignee_id = ?", reader);
            case UNASSIGNED -> query.and(OPEN).and("t.assignee_id is null");
            case DUE_SOON -> query.and(OPEN).and("t.due_order >= ? and t.soon_at <= ?", now(), now());
            case LATE -> query.and(OPEN).and("t.due_order < ?", now());
            case WAITING -> query.and("t.status = 'WAITING_FOR_CUSTOMER'");
            case SOLVED -> query.and("t.status = 'SOLVED'");
            case OPEN -> query.and(OPEN);
        }
    }

    private static void narrow(TicketQuery query, QueueFilter filter) {
        if (filter.teamId() != null) {
            query.and("t.team_id = ?", filter.teamId());
        }
        if (filter.priority() != null) {
            query.and("t.priority = ?", filter.priority().name());
        }
        if (filter.productId() != null) {
            query.and("t.product_id = ?", filter.productId());
        }
        if (filter.organisationId() != null) {
            query.and("t.organisation_id = ?", filter.organisationId());
        }
    }

    private Map<Scope, Long> tallied(Caller caller) {
        List<?> sums = entityManager
                .createNativeQuery("""
                        select q.list, (select coalesce(sum(y.change), 0) from ticket_tally y
                                        where y.list = q.list and y.about = q.about
                                          and (q.list = 'SUBMITTED' or y.type = any(cast(?3 as text[]))))
                        from (values ('CUSTOMER_OPEN', cast(?1 as bigint)), ('CUSTOMER_SOLVED', ?1),
                                     ('CUSTOMER_CLOSED', ?1), ('SUBMITTED', ?2)) as q (list, about)
                        union all
                        select l.list, count(*)
                        from ticket t, ticket_lists(t) l
                        where t.submitter_id = ?2 and t.organisation_id = ?1 and not t.type = any(cast(?3 as text[]))
                          and l.list in ('CUSTOMER_OPEN', 'CUSTOMER_SOLVED', 'CUSTOMER_CLOSED')
                        group by l.list
                        union all
                        select 'WAITING_FOR_ME', count(*) from ticket t
                        where t.organisation_id = ?1 and %s and (%s)
                          and (t.submitter_id = ?2 or t.type = any(cast(?3 as text[])))""".formatted(WAITS_FOR_CUSTOMER, FOLLOWED_BY.replace("?", "?2")))
                .setParameter(1, caller.organisationId())
                .setParameter(2, caller.accountId())
                .setParameter(3, sight.read(caller))
                .getResultList();
        Map<String, Long> tally = sums.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue(), Long::sum));
        long open = tally.get("CUSTOMER_OPEN");
        long solved = tally.get("CUSTOMER_SOLVED");
        long closed = tally.get("CUSTOMER_CLOSED");
        return Map.of(
                Scope.OPEN,
                open,
                Scope.WAITING_FOR_ME,
                tally.get("WAITING_FOR_ME"),
                Scope.MINE,
                tally.get("SUBMITTED"),
                Scope.SOLVED,
                solved,
                Scope.CLOSED,
                closed,
                Scope.ALL,
                open + solved + closed);
    }

    private Map<Scope, Long> counted(Caller caller, TicketQuery found) {
        List<Scope> scopes = List.of(Scope.values());
        List<Long> counts = found.counts(
                entityManager,
                scopes.stream()
                        .map(scope -> narrowed(new TicketQuery(), scope, caller.accountId()))
                        .toList());
        return scopes.stream().collect(Collectors.toMap(Function.identity(), scope -> counts.get(scope.ordinal())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
