package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/**
 * The way in to a ticket. Whoever may not see it gets the same answer as for a number that was never given out, and the
 * access log keeps the attempt (assurance S11).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Admission {

    @Inject
    EntityManager entityManager;

    @Inject
    Sheets sheets;

    @Inject
    Sight sight;

    @Inject
    AccessLog accessLog;

    /** A ticket of the own organisation, to read. */
    Ticket customer(Caller caller, long number, String action) {
        return admit(caller, Ability.SUBMIT_TICKETS, number, action, LockModeType.NONE);
    }

    /** A ticket of the own organisation, locked until the transaction ends. */
    Ticket customerToChange(Caller caller, long number, String action) {
        return admit(caller, Ability.SUBMIT_TICKETS, number, action, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A ticket that the caller sees, for staff to read. */
    Ticket staff(Caller caller, long number, String action) {
        return admit(caller, Ability.WORK_ON_REQUESTS, number, action, LockModeType.NONE);
    }

    /** A ticket that the caller sees, for staff, locked until the transaction ends. */
    Ticket staffToChange(Caller caller, long number, String action) {
        return admit(caller, Ability.WORK_ON_REQUESTS, number, action, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws NotAllowed when this kind of request is not open to the caller */
    void requireSubmission(Caller caller, Topic type) {
        if (!caller.maySubmit(type)) {
            accessLog.refused(caller.actor(), "ticket.submitted", "organisation:" + caller.organisationId(), "right");
            throw new NotAllowed();
        }
    }

    /**
     * Something about a ticket, for staff.
     *
     * @param reading empty when there is no such ticket for the caller
     */
    <T> T staff(Caller caller, long number, String action, Supplier<Optional<T>> reading) {
        return admit(caller, Ability.WORK_ON_REQUESTS, number, action, reading);
    }

    /** A ticket of the own organisation with all that its page shows. */
    Sheet customerSheet(Caller caller, long number, String action) {
        return admit(
                caller,
                Ability.SUBMIT_TICKETS,
                number,
                action,
                () -> sheets.forCustomer(number).filter(sheet -> sight.covers(caller, sheet.ticket())));
    }

    /** A ticket that the caller sees, with all that its page shows to staff. */
    Sheet staffSheet(Caller caller, long number, String action) {
        return admit(
                caller,
                Ability.WORK_ON_REQUESTS,
                number,
                action,
                () -> sheets.forStaff(number).filter(sheet -> sight.covers(caller, sheet.ticket())));
    }

    private Ticket admit(Caller caller, Ability ability, long number, String action, LockModeType lock) {
        return admit(
                caller, ability, number, action, () -> find(number, lock).filter(found -> sight.covers(caller, found)));
    }

    private <T> T admit(Caller caller, Ability ability, long number, String action, Supplier<Optional<T>> reading) {
        if (!caller.can(ability)) {
            accessLog.refused(caller.actor(), action, "ticket:" + number, "right");
            throw new NotAllowed();
        }
        Optional<T> admitted = reading.get();
        if (admitted.isEmpty()) {
            accessLog.refused(caller.actor(), action, "ticket:" + number, "not visible");
            throw new NotFound();
        }
        return admitted.get();
    }

    private Optional<Ticket> find(long number, LockModeType lock) {
        return entityManager
                .createQuery("select t from Ticket t where t.number = :number", Ticket.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
