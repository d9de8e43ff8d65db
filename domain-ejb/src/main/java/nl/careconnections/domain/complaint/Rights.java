package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Request;

/** Who of those that see a complaint may take which step; the access log keeps what was refused. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rights {

    @Inject
    AccessLog accessLog;

    /** @throws NotAllowed without this ability */
    void require(Caller caller, Ability ability, Request request, String action) {
        refuseUnless(caller.can(ability), caller, request, action);
    }

    /** @throws NotAllowed without this ability, for what is about no complaint that the caller sees */
    void require(Caller caller, Ability ability, String subject, String action) {
        refuseUnless(caller.can(ability), caller, subject, action);
    }

    /** @throws NotAllowed unless the caller speaks for the organisation in this complaint */
    void requireContact(Caller caller, Request request, String action) {
        refuseUnless(isContact(caller, request), caller, request, action);
    }

    /** @throws NotAllowed unless the caller is the director who is responsible */
    void requireResponsible(Caller caller, Request request, String action) {
        refuseUnless(isResponsible(caller, request), caller, request, action);
    }

    static boolean isContact(Caller caller, Request request) {
        return !caller.isStaff() && caller.accountId() == request.submitterId();
    }

    static boolean isResponsible(Caller caller, Request request) {
        return caller.can(Ability.HANDLE_COMPLAINTS) && Objects.equals(caller.accountId(), request.assigneeId());
    }

    static boolean mayTakeOver(Caller caller, Request request) {
        return caller.can(Ability.HANDLE_COMPLAINTS) && !isResponsible(caller, request);
    }

    private void refuseUnless(boolean allowed, Caller caller, Request request, String action) {
        refuseUnless(allowed, caller, request.subjectOfLog(), action);
    }

    private void refuseUnless(boolean allowed, Caller caller, String subject, String action) {
        if (!allowed) {
            accessLog.refused(caller.actor(), action, subject, "right");
            throw new NotAllowed();
        }
    }
}
