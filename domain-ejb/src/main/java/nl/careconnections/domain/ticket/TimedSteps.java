package nl.careconnections.domain.ticket;

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

/** One timed step at a time, each in a transaction of its own, by the node that gets the row first. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TimedSteps {

    private static final int BATCH = 200;

    @Inject
    EntityManager entityManager;

    @Inject
    TicketClocks clocks;

    @Inject
    SupportTerms terms;

    @Inject
    Flows flows;

    @Inject
    Announcements announcements;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Ids of tickets with a step that is due, longest overdue first. */
    List<Long> due() {
        List<?> rows = entityManager
                .createNativeQuery("select id from ticket where next_step_at <= ?1 order by next_step_at limit ?2")
                .setParameter(1, now())
                .setParameter(2, BATCH)
                .getResultList();
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    /** Takes one step; false when none is due, or another node is at it. */
    boolean takeNext(long ticketId) {
        List<?> locked = entityManager
                .createNativeQuery("select id from ticket where id = ?1 and next_step_at <= ?2 for update skip locked")
                .setParameter(1, ticketId)
                .setParameter(2, now())
                .getResultList();
        if (locked.isEmpty()) {
            return false;
        }
        Ticket ticket = entityManager.find(Ticket.class, ticketId);
        clocks.wind(ticket);
        if (ticket.nextStepAt() == null || ticket.nextStepAt().isAfter(clock.instant())) {
            return false;
        }
        take(ticket);
        return true;
    }

    private void take(Ticket ticket) {
        Instant at = clocks.timeFor(ticket);
        if (!ticket.isSupportQuestion()) {
            takeOfFlow(ticket, at);
        } else if (ticket.status() == Status.SOLVED) {
            int objection = terms.of(ticket).objection();
            TicketEntry closed = ticket.closeWithoutObjection(at);
            MailWords days = MailWords.withDays(objection, terms.of(ticket).reopening());
            tell(ticket, closed, "ticket.closedWithoutObjection", days);
        } else if (clocks.nextReminder(ticket).isPresent()) {
            MailWords end = MailWords.with(clocks.givesUpAt(ticket));
            tell(ticket, ticket.remind(at), "ticket.reminded", end);
        } else {
            int answer = terms.of(ticket).answer();
            TicketEntry solved = ticket.solveWithoutAnswer(at);
            tell(ticket, solved, "ticket.solvedWithoutAnswer", MailWords.with(clocks.closesAt(ticket), answer));
        }
    }

    private void takeOfFlow(Ticket ticket, Instant at) {
        if (ticket.status() == Status.SOLVED) {
            flows.of(ticket.type()).objectionPassed(new Request(ticket));
        } else {
            tell(ticket, ticket.remind(at), "ticket.requestReminded", MailWords.NAMED);
        }
    }

    private void tell(Ticket ticket, TicketEntry entry, String template, MailWords words) {
        clocks.wind(ticket);
        entityManager.flush();
        announcements.tellCustomers(ticket, entry, template, words);
        accessLog.done(Actor.SYSTEM, template, ticket.subjectOfLog());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
