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
import nl.careconnections.domain.account.Person;
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
    AccessLog accessLog;

    /** A ticket of the own organisation, to read. */
    Ticket customer(Caller caller, long number, String action) {
        return admit(caller, Ability.SUBMIT_TICKETS, number, action, LockModeType.NONE);
    }

    /** A ticket of the own organisation, locked until the transaction ends. */
    Ticket customerToChange(Caller caller, long number, String action) {
        return admit(caller, Ability.SUBMIT_TICKETS, number, action, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Any ticket, for support to read. */
    Ticket staff(Caller caller, long number, String action) {
        return admit(caller, Ability.HANDLE_TICKETS, number, action, LockModeType.NONE);
    }

    /** Any ticket, for support, locked until the transaction ends. */
    Ticket staffToChange(Caller caller, long number, String action) {
        return admit(caller, Ability.HANDLE_TICKETS, number, action, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws NotAllowed when the caller may not ask support questions */
    void requireSubmission(Caller caller) {
        if (!caller.mayUse(Topic.SUPPORT_QUESTION)) {
            accessLog.refused(caller.actor(), "ticket.submitted", "organisation:" + caller.organisationId(), "right");
            throw new NotAllowed();
        }
    }

    boolean maySee(Caller caller, Ticket ticket) {
        if (caller.isStaff()) {
            return caller.can(Ability.HANDLE_TICKETS);
        }
        return caller.organisationId() == ticket.organisationId() && caller.mayUse(Topic.SUPPORT_QUESTION);
    }

    /** Whether somebody may still be told about this ticket. */
    boolean mayBeTold(Person person, Ticket ticket) {
        return person.active()
                && person.organisationId() != null
                && person.organisationId() == ticket.organisationId()
                && person.topics().contains(Topic.SUPPORT_QUESTION);
    }

    /**
     * Something about any ticket, for support.
     *
     * @param reading empty when there is no such ticket
     */
    <T> T staff(Caller caller, long number, String action, Supplier<Optional<T>> reading) {
        return admit(caller, Ability.HANDLE_TICKETS, number, action, reading);
    }

    /** A ticket of the own organisation with all that its page shows. */
    Sheet customerSheet(Caller caller, long number, String action) {
        return admit(
                caller,
                Ability.SUBMIT_TICKETS,
                number,
                action,
                () -> sheets.forCustomer(number).filter(sheet -> maySee(caller, sheet.ticket())));
    }

    /** Any ticket with all that its page shows to support. */
    Sheet staffSheet(Caller caller, long number, String action) {
        return admit(caller, Ability.HANDLE_TICKETS, number, action, () -> sheets.forStaff(number));
    }

    private Ticket admit(Caller caller, Ability ability, long number, String action, LockModeType lock) {
        return admit(caller, ability, number, action, () -> find(number, lock).filter(found -> maySee(caller, found)));
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
