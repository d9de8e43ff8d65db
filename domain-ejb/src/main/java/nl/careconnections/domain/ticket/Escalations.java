package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.careconnections.domain.escalation.Cycle;
import nl.careconnections.domain.escalation.Fired;
import nl.careconnections.domain.escalation.Ladder;
import nl.careconnections.domain.escalation.Levels;
import nl.careconnections.domain.escalation.Step;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.Targets;

/** Which levels of escalation a ticket has passed, and when it reaches the next. Whoever asks has locked its row. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Escalations {

    @Inject
    EntityManager entityManager;

    @Inject
    Levels levels;

    /** Keeps on the ticket when the next level is reached. */
    void expect(Ticket ticket, Targets targets) {
        Ladder ladder = levels.ladder();
        Cycle cycle = cycle(ticket);
        Instant next = both(targets)
                .flatMap(target -> ladder.next(target, cycle).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        ticket.expectEscalation(next, escalated(ticket, ladder, cycle));
    }

    /** The steps of both targets that are due, earliest first. */
    List<Step> reached(Ticket ticket, Targets targets, Instant now) {
        Ladder ladder = levels.ladder();
        Cycle cycle = cycle(ticket);
        return both(targets)
                .flatMap(target -> ladder.reached(target, cycle, now).stream())
                .sorted(Comparator.comparing(Step::due))
                .toList();
    }

    /** Keeps that a step fired; the primary key lets nobody else keep it again (assurance R3). */
    void keep(Ticket ticket, Step step, Instant at) {
        entityManager
                .createNativeQuery("""
                        insert into ticket_escalation (ticket_id, metric, level_id, cycle, round, due_at, fired_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, ticket.id())
                .setParameter(2, step.metric().name())
                .setParameter(3, step.level().id())
                .setParameter(4, ticket.cycle())
                .setParameter(5, step.round())
                .setParameter(6, step.due().atOffset(ZoneOffset.UTC))
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Cycle cycle(Ticket ticket) {
        if (ticket.id() == null) {
            return new Cycle(ticket.receivedAt(), List.of());
        }
        List<?> rows = entityManager
                .createNativeQuery("select metric, level_id, max(round) from ticket_escalation"
                        + " where ticket_id = ?1 and cycle = ?2 group by metric, level_id")
                .setParameter(1, ticket.id())
                .setParameter(2, ticket.cycle())
                .getResultList();
        return new Cycle(
                ticket.cycleSince(),
                rows.stream().map(row -> fired((Object[]) row)).toList());
    }

    private static Fired fired(Object[] row) {
        return new Fired(Metric.valueOf((String) row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).intValue());
    }

    private static int escalated(Ticket ticket, Ladder ladder, Cycle cycle) {
        Optional<Metric> metric = ticket.nextMetric();
        return metric.isEmpty() ? 0 : ladder.highest(metric.get(), cycle);
    }

    private static Stream<Target> both(Targets targets) {
        return Stream.of(targets.response(), targets.repair());
    }
}
