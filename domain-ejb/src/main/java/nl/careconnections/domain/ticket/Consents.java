package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.WorkingCalendar;

/** The grants behind {@link AccessGrants}, also given with a new question; the newest of a ticket counts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Consents {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * @throws InvalidInput {@code purpose} with key {@code required} or {@code tooLong}; {@code until} with key
     *     {@code required}, {@code ticket.untilPast} or {@code ticket.untilTooFar} (argument: days)
     */
    Consent checked(Consent typed) {
        Rules.all(
                () -> PlainText.requiredLines("purpose", typed.purpose(), Terms.PURPOSE),
                () -> requireNear(typed.until()));
        return new Consent(PlainText.lines(typed.purpose()), typed.until());
    }

    private void requireNear(LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        if (until == null) {
            throw new InvalidInput("until", "required");
        }
        if (until.isBefore(today)) {
            throw new InvalidInput("until", "ticket.untilPast");
        }
        if (until.isAfter(today.plusDays(Terms.ACCESS_DAYS))) {
            throw new InvalidInput("until", "ticket.untilTooFar", Terms.ACCESS_DAYS);
        }
    }

    /**
     * @param consent checked
     * @throws Conflict when there is one already, or the ticket is closed
     */
    void give(Caller caller, Ticket ticket, Consent consent) {
        Instant now = clock.instant();
        if (ticket.status() == Status.CLOSED) {
            throw new Conflict("ticket.closed");
        }
        if (active(ticket).isPresent()) {
            throw new Conflict("ticket.accessActive");
        }
        Instant until =
                consent.until().atTime(LAST_SECOND).atZone(WorkingCalendar.ZONE).toInstant();
        entityManager.persist(new AccessGrant(ticket.id(), consent.purpose(), until, caller.accountId(), now));
        ticket.tell(
                EntryKind.ACCESS_GRANTED,
                Author.of(caller),
                consent.purpose(),
                List.of(consent.until().toString()),
                now);
    }

    /** The grant by which support may log in now; a closed ticket gives no reason to. */
    Optional<AccessGrant> active(Ticket ticket) {
        return all(ticket).stream().findFirst().filter(grant -> isActive(ticket, grant.until(), grant.revokedAt()));
    }

    /**
     * Whether support may log in now.
     *
     * @param revokedAt {@code null} unless it was taken back
     */
    boolean isActive(Ticket ticket, Instant until, Instant revokedAt) {
        return ticket.status() != Status.CLOSED && AccessGrant.holds(until, revokedAt, clock.instant());
    }

    /** Newest first. */
    List<AccessGrant> all(Ticket ticket) {
        return entityManager
                .createQuery(
                        "select g from AccessGrant g where g.ticketId = :ticket order by g.id desc", AccessGrant.class)
                .setParameter("ticket", ticket.id())
                .getResultList();
    }
}
