package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** Who may take which step; the access log keeps who tried without. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rights {

    @Inject
    Requests requests;

    @Inject
    Approvers approvers;

    @Inject
    AccessLog accessLog;

    /** A request for a consultant, locked until the transaction ends; others of staff may read it only. */
    Request consultantToChange(Caller caller, long number, String action) {
        Request request = requests.staffToChange(caller, ServiceRequestFlow.TYPE, number, action);
        if (!caller.can(Ability.CARRY_OUT_SERVICES)) {
            accessLog.refused(caller.actor(), action, request.subjectOfLog(), "right");
            throw new NotAllowed();
        }
        return request;
    }

    /** @throws Conflict {@code servicerequest.mayNotDecide} for who approves nothing */
    Approver requireApprover(Caller caller, Request request, String action) {
        Approver approver = approvers.of(caller);
        if (!approver.mayApprove()) {
            accessLog.refused(caller.actor(), action, request.subjectOfLog(), "right");
            throw new Conflict("servicerequest.mayNotDecide");
        }
        return approver;
    }

    /** @throws Conflict {@code servicerequest.overLimit} (arguments: the limit, the price) */
    void requireLimit(Caller caller, Approver approver, BigDecimal price, Request request, String action) {
        if (!approver.covers(price)) {
            accessLog.refused(caller.actor(), action, request.subjectOfLog(), "limit");
            throw new Conflict("servicerequest.overLimit", approver.most(), price);
        }
    }
}
