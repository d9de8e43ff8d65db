package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.sla.ServiceLevels;
import nl.careconnections.domain.sla.Targets;

/** Winds the clocks of a ticket after each change: its targets, and when the next thing happens by itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TicketClocks {

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    Escalations escalations;

    @Inject
    RequestTerms requestTerms;

    @Inject
    SupportTerms terms;

    @Inject
    Clock clock;

    /** The time of a new entry; a clock that was set back does not put it before what happened already. */
    Instant timeFor(Ticket ticket) {
        Instant now = clock.instant();
        List<TicketEntry> entries = ticket.entries();
        Instant last = entries.get(entries.size() - 1).at();
        return now.isBefore(last) ? last : now;
    }

    void wind(Ticket ticket) {
        serviceLevels.holdStill();
        if (ticket.isSupportQuestion()) {
            Targets targets = targetsOf(ticket);
            ticket.keep(targets);
            escalations.expect(ticket, targets);
        } else {
            requestTerms.expect(ticket);
        }
        ticket.expectStepAt(nextStep(ticket));
    }

    /** Of a support question. */
    Targets targetsOf(Ticket ticket) {
        return serviceLevels.targetsOf(ticket.clockEvents());
    }

    /** When a solved ticket is closed without objection. */
    Instant closesAt(Ticket ticket) {
        return serviceLevels.endOfToldTerm(
                ticket.solvedAt(), terms.at(ticket.solvedAt()).objection());
    }

    /** When a ticket that waits is solved without an answer. */
    Instant givesUpAt(Ticket ticket) {
        return serviceLevels.endOfToldTerm(
                ticket.waitingSince(), terms.of(ticket).answer());
    }

    /** When a waiting customer is reminded next; empty after the last time. */
    Optional<Instant> nextReminder(Ticket ticket) {
        List<Integer> reminders = terms.of(ticket).reminders();
        return ticket.reminders() < reminders.size()
                ? Optional.of(serviceLevels.endOfToldTerm(ticket.waitingSince(), reminders.get(ticket.reminders())))
                : Optional.empty();
    }

    private Instant nextStep(Ticket ticket) {
        return switch (ticket.status()) {
            case WAITING_FOR_CUSTOMER ->
                nextReminder(ticket).orElseGet(() -> ticket.isSupportQuestion() ? givesUpAt(ticket) : null);
            case SOLVED -> closesAt(ticket);
            default -> null;
        };
    }
}
