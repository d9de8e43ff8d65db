package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.duty.OpenAlarm;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.sla.Priority;

/** Reads what stands around every page of support, in one statement because every page asks for it. */
@ApplicationScoped
@Transactional
public class Desks {

    /**
     * Lists are tallied, but those that grow by time alone: these are counted in an index, up to a limit. What is for a few
     * only is in no tally, and counted for who was let in. Each row tells
     * what it is, a number of its own, a name, how many, and values one on each line.
     */
    private static final String SELECT = """
            select 'QUEUE', 0, q.list, (select coalesce(sum(y.change), 0) from ticket_tally y
                                        where y.list = q.list and y.about = q.about and y.type = any(cast(?3 as text[]))), ''
            from (values ('UNASSIGNED', 0), ('WAITING', 0), ('SOLVED', 0), ('OPEN', 0), ('MINE', cast(?1 as bigint))) as q (list, about)
            union all
            select 'QUEUE', 0, c.list, c.number, '' from tickets_by_time(?2, cast(?3 as text[]), %d) c
            union all
            select 'QUEUE', 0, few.list, count(*), ''
            from ticket_reader r join ticket t on t.id = r.ticket_id and t.confined and t.status <> 'CLOSED'
            cross join lateral (values
                ('OPEN', t.status <> 'SOLVED'), ('UNASSIGNED', t.status <> 'SOLVED' and t.assignee_id is null),
                ('MINE', t.status <> 'SOLVED' and t.assignee_id = ?1), ('WAITING', t.status = 'WAITING_FOR_CUSTOMER'),
                ('SOLVED', t.status = 'SOLVED'), ('LATE', t.status <> 'SOLVED' and t.due_order < ?2),
                ('DUE_SOON', t.soon_at <= ?2 and t.due_order >= ?2)) as few (list, holds)
            where r.account_id = ?1 and few.holds group by few.list
            union all
            select 'TYPE', 0, k.key, (select coalesce(sum(y.change), 0) from ticket_tally y
                                      where y.list = 'OPEN' and y.about = 0 and y.type = k.key and k.key = any(cast(?4 as text[])))
                                     + (select count(*) from ticket_reader r join ticket t on t.id = r.ticket_id
                                        where r.account_id = ?1 and t.confined and t.type = k.key
                                          and t.status not in ('SOLVED', 'CLOSED')), ''
            from request_type k where k.key = any(cast(?4 as text[]))
               or exists (select from ticket_reader r join ticket t on t.id = r.ticket_id
                          where r.account_id = ?1 and t.confined and t.type = k.key)
            union all
            select 'TEAM', t.id, t.name::text, (select coalesce(sum(y.change), 0) from ticket_tally y
                                                where y.list = 'TEAM' and y.about = t.id), ''
            from team t where t.removed_at is null
            union all
            select 'FILTER', f.id, f.name::text, 0, concat_ws(E'\\n', coalesce(f.queue, ''), coalesce(f.type, ''), coalesce(f.team_id, 0),
                   coalesce(f.priority, ''), coalesce(f.product_id, 0), coalesce(f.organisation_id, 0), f.words, f.sorted_by)
            from saved_filter f where f.account_id = ?1
            union all
            select 'ALARM', a.id, a.template, 0, a.arguments from alarm a
            where a.ended_at is null and (not a.discreet
                  or exists (select from alarm_call c where c.alarm_id = a.id and c.account_id = ?1))""".formatted(Count.MOST + 1);

    @Inject
    EntityManager entityManager;

    @Inject
    Sight sight;

    @Inject
    Clock clock;

    /** @throws NotAllowed for who does not work on requests */
    public Desk of(Caller caller) {
        caller.require(Ability.WORK_ON_REQUESTS);
        List<Line> lines =
                lines(caller).stream().filter(line -> line.isFor(caller)).toList();
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        lines.stream()
                .filter(line -> line.kind().equals("QUEUE"))
                .forEach(line -> counts.merge(Queue.valueOf(line.name()), line.number(), Long::sum));
        return new Desk(
                counts.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> count(entry.getKey(), entry.getValue()))),
                lines.stream()
                        .filter(line -> line.kind().equals("TYPE"))
                        .map(line -> new Desk.TypeQueue(new Topic(line.name()), Count.exactly(line.number())))
                        .sorted(Comparator.comparing(queue -> sight.placeOf(queue.type())))
                        .toList(),
                lines.stream()
                        .filter(line -> line.kind().equals("TEAM"))
                        .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                        .map(line -> new Desk.TeamQueue(line.id(), line.name(), Count.exactly(line.number())))
                        .toList(),
                lines.stream()
                        .filter(line -> line.kind().equals("FILTER"))
                        .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                        .map(line -> new SavedFilter(
                                line.id(), line.name(), filter(line.values().split("\n", -1))))
                        .toList(),
                lines.stream()
                        .filter(line -> line.kind().equals("ALARM"))
                        .sorted(Comparator.comparing(Line::id))
                        .map(line -> OpenAlarm.read(line.id(), line.name(), line.values()))
                        .toList());
    }

    private record Line(String kind, long id, String name, long number, String values) {

        /** Teams and alarms are of those who handle tickets. */
        boolean isFor(Caller reader) {
            return reader.can(Ability.HANDLE_TICKETS) || !kind.equals("TEAM") && !kind.equals("ALARM");
        }

        static Line of(Object[] column) {
            return new Line(
                    (String) column[0],
                    ((Number) column[1]).longValue(),
                    (String) column[2],
                    ((Number) column[3]).longValue(),
                    (String) column[4]);
        }
    }

    private List<Line> lines(Caller caller) {
        List<?> rows = entityManager
                .createNativeQuery(SELECT)
                .setParameter(1, caller.accountId())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, sight.work(caller))
                .setParameter(4, sight.readByStaff(caller))
                .getResultList();
        return rows.stream().map(row -> Line.of((Object[]) row)).toList();
    }

    private static QueueFilter filter(String[] values) {
        return new QueueFilter(
                values[0].isEmpty() ? null : Queue.valueOf(values[0]),
                values[1].isEmpty() ? null : new Topic(values[1]),
                id(values[2]),
                values[3].isEmpty() ? null : Priority.valueOf(values[3]),
                id(values[4]),
                id(values[5]),
                values[6],
                QueueOrder.valueOf(values[7]));
    }

    private static Long id(String value) {
        return value.equals("0") ? null : Long.valueOf(value);
    }

    private static Count count(Queue queue, long number) {
        return switch (queue) {
            case LATE, DUE_SOON -> Count.atMost(number);
            default -> Count.exactly(number);
        };
    }
}
