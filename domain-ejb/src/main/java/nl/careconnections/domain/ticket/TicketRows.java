package nl.careconnections.domain.ticket;

import static nl.careconnections.domain.shared.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;
import nl.careconnections.domain.sla.TargetState;

/** Rows of a list with all their names, a page in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketRows {

    private static final int LONGEST_PAGE = 1000;

    /** Names are looked up row by row: a join may read all people there are to find those of a page. */
    private static final String SELECT = """
            select t.number, t.type, t.subject,
                   coalesce((select p.name from product p where p.id = t.product_id), ''),
                   (select o.name::text from organisation o where o.id = t.organisation_id),
                   (select s.name from account s where s.id = t.submitter_id),
                   (select a.name from account a where a.id = t.assignee_id),
                   t.status, t.priority, t.received_at, t.changed_at, t.response_met_at is null,
                   case when t.response_met_at is null then t.response_due else t.repair_due end, t.soon_at, t.due_at,
                   t.escalated, t.submitter_id, t.assignee_id, t.priority_order, %s, t.stage
            from %%s t""";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** A row with the place it stands at. */
    private record Placed(TicketRow row, int rank, Instant moment) {

        Position at(boolean backward) {
            return new Position(backward, rank, moment, row.number());
        }
    }

    /** @param position {@code null} for the first page */
    Rows page(Caller caller, TicketQuery query, ListOrder order, Position position, int wanted) {
        int size = Math.max(1, Math.min(wanted, LONGEST_PAGE));
        boolean backward = position != null && position.backward();
        TicketQuery rest = position == null ? query : order.beyond(position, query);
        List<Placed> found = new ArrayList<>(
                rest.rows(entityManager, SELECT.formatted(order.momentOf()), order.by(backward), size + 1).stream()
                        .map(row -> placed(caller, order, (Object[]) row))
                        .toList());
        boolean more = found.size() > size;
        if (more) {
            found.remove(size);
        }
        if (backward) {
            Collections.reverse(found);
        }
        if (found.isEmpty()) {
            return Rows.NONE;
        }
        boolean before = backward ? more : position != null;
        boolean after = backward || more;
        return new Rows(
                found.stream().map(Placed::row).toList(),
                before ? found.get(0).at(true) : null,
                after ? found.get(found.size() - 1).at(false) : null);
    }

    private Placed placed(Caller caller, ListOrder order, Object[] column) {
        Status status = Status.valueOf((String) column[7]);
        Long assigneeId = number(column[17]);
        long submitterId = number(column[16]);
        TicketRow row = new TicketRow(
                number(column[0]),
                new Topic((String) column[1]),
                (String) column[20],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (String) column[5],
                (String) column[6],
                status,
                column[8] == null ? null : Priority.valueOf((String) column[8]),
                instant(column[9]),
                instant(column[10]),
                status.isOpen() ? next(column) : null,
                caller.isStaff() && status.isOpen() ? number(column[15]).intValue() : 0,
                waitsFor(caller, status),
                caller.isStaff()
                        ? assigneeId != null && assigneeId == caller.accountId()
                        : submitterId == caller.accountId());
        return new Placed(row, order.isRanked() ? number(column[18]).intValue() : 0, instant(column[19]));
    }

    private NextTarget next(Object[] column) {
        Instant soon = instant(column[13]);
        Instant running = instant(column[14]);
        if (column[12] == null) {
            return running == null
                    ? null
                    : new NextTarget(null, running, TargetState.whileRunning(clock.instant(), soon, running));
        }
        TargetState state =
                running == null ? TargetState.PAUSED : TargetState.whileRunning(clock.instant(), soon, running);
        return new NextTarget((Boolean) column[11] ? Metric.RESPONSE : Metric.REPAIR, instant(column[12]), state);
    }

    private static boolean waitsFor(Caller caller, Status status) {
        boolean waitsForCustomer = status == Status.WAITING_FOR_CUSTOMER || status == Status.SOLVED;
        return caller.isStaff() ? status.isOpen() && !waitsForCustomer : waitsForCustomer;
    }

    private static Long number(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}
