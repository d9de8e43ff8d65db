package nl.careconnections.domain.ticket;

import static nl.careconnections.domain.shared.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.escalation.Step;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;

/** The escalation of one ticket at a time, in a transaction of its own, by the node that gets the row first. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EscalationSteps {

    /** A ticket whose next level is due. */
    record Due(long ticketId, Instant at) {

        static final Due FIRST = new Due(0, Instant.EPOCH);
    }

    private static final int BATCH = 200;

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    TicketClocks clocks;

    @Inject
    Escalations escalations;

    @Inject
    EscalationMessages messages;

    @Inject
    TermNotices termNotices;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** The next tickets in order of when they were due. */
    List<Due> dueAfter(Due last) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select id, next_escalation_at from ticket
                        where next_escalation_at <= ?1 and (next_escalation_at, id) > (?2, ?3)
                        order by next_escalation_at, id limit ?4""")
                .setParameter(1, utc(clock.instant()))
                .setParameter(2, utc(last.at()))
                .setParameter(3, last.ticketId())
                .setParameter(4, BATCH)
                .getResultList();
        return rows.stream().map(row -> due((Object[]) row)).toList();
    }

    /** Fires every level that a ticket has reached, unless another node is at it. */
    void escalate(long ticketId) {
        Instant now = clock.instant();
        List<?> locked = entityManager
                .createNativeQuery(
                        "select id from ticket where id = ?1 and next_escalation_at <= ?2 for update skip locked")
                .setParameter(1, ticketId)
                .setParameter(2, utc(now))
                .getResultList();
        if (locked.isEmpty()) {
            return;
        }
        // Before anything else is locked that who changes the rules needs.
        serviceLevels.holdStill();
        Ticket ticket = entityManager.find(Ticket.class, ticketId);
        if (ticket.isSupportQuestion()) {
            Targets targets = clocks.targetsOf(ticket);
            escalations
                    .reached(ticket, targets, now)
                    .forEach(
                            step -> fire(ticket, step, targets.of(step.metric()).deadline()));
        } else {
            termNotices.give(ticket, now);
        }
        clocks.wind(ticket);
    }

    private void fire(Ticket ticket, Step step, Instant deadline) {
        Instant at = clocks.timeFor(ticket);
        escalations.keep(ticket, step, at);
        List<EscalationMessages.Reader> told = messages.readers(ticket, step);
        TicketEntry entry = ticket.tellEscalation(
                List.of(
                        step.metric().name(),
                        Integer.toString(step.level().percent()),
                        Integer.toString(step.round()),
                        step.due().toString(),
                        String.join(
                                ", ",
                                told.stream()
                                        .map(reader -> reader.person().name())
                                        .toList())),
                at);
        entityManager.flush();
        messages.tell(ticket, step, deadline, entry, told);
        accessLog.done(Actor.SYSTEM, "ticket.escalated", ticket.subjectOfLog());
    }

    private static Due due(Object[] row) {
        return new Due(((Number) row[0]).longValue(), instant(row[1]));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
