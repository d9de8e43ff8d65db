package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.ticket.NewRequest;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.Requests;

/** What the customer decides: about an estimate, and about the work that was reported. */
@ApplicationScoped
@Transactional
public class Decisions {

    private static final String APPROVED = "servicerequest.approved";
    private static final String DECLINED = "servicerequest.declined";

    @Inject
    EntityManager entityManager;

    @Inject
    Rights rights;

    @Inject
    Requests requests;

    @Inject
    Approvers approvers;

    @Inject
    Book book;

    @Inject
    ServiceRequestFlow flow;

    /**
     * Approves an estimate: the work begins, or goes on. Approved before, nothing more happens.
     *
     * @param estimate version of the estimate
     * @throws Conflict {@code servicerequest.mayNotDecide}, {@code servicerequest.overLimit} (arguments: the limit, the
     *     price), {@code servicerequest.notNewest}, {@code servicerequest.expired}, {@code ticket.changedMeanwhile}
     */
    public void approve(Caller caller, long number, int estimate, int version) {
        Request request = requests.customerToChange(caller, ServiceRequestFlow.TYPE, number, APPROVED);
        Approver approver = rights.requireApprover(caller, request, APPROVED);
        StoredEstimate asked = book.estimate(request, estimate);
        rights.requireLimit(caller, approver, asked.price(), request, APPROVED);
        if (asked.is(EstimateState.APPROVED)) {
            return;
        }
        requireWaiting(request, asked);
        request.requireSeen(caller, version);
        asked.approve(caller.accountId(), requests.now(request));
        requests.endTerm(request, ServiceRequestFlow.VALID, asked.version(), true);
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("approved", Stage.EXECUTING)
                                .with(Integer.toString(estimate), asked.price().toPlainString()))
                .tellCustomers(APPROVED)
                .tellDesk("servicerequest.staffApproved");
    }

    /**
     * Declines an estimate. What was approved before still holds.
     *
     * @throws InvalidInput {@code declineReason}
     * @throws Conflict as approving, whatever the price is
     */
    public void decline(Caller caller, long number, int estimate, String key, String reason, int version) {
        Request request = requests.customerToChange(caller, ServiceRequestFlow.TYPE, number, DECLINED);
        rights.requireApprover(caller, request, DECLINED);
        String why = PlainText.requiredLines("declineReason", reason, NewRequest.TEXT);
        if (request.wasSent(caller, key)) {
            return;
        }
        StoredEstimate asked = book.estimate(request, estimate);
        requireWaiting(request, asked);
        request.requireSeen(caller, version);
        requests.endTerm(request, ServiceRequestFlow.VALID, asked.version(), true);
        Stage next = book.agreed(request).isPresent() ? Stage.EXECUTING : Stage.DECLINED;
        Requests.Step step = requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("declined", next)
                                .saying(why)
                                .with(Integer.toString(estimate))
                                .sentAs(key, List.of()))
                .tellCustomers(DECLINED)
                .tellDesk("servicerequest.staffDeclined");
        asked.decline(caller.accountId(), step.entryId(), requests.now(request));
    }

    private void requireWaiting(Request request, StoredEstimate asked) {
        boolean passed = !requests.now(request).isBefore(asked.expiresAt());
        if (asked.is(EstimateState.EXPIRED) || asked.is(EstimateState.WAITING) && passed) {
            throw new Conflict("servicerequest.expired");
        }
        if (!asked.is(EstimateState.WAITING)) {
            throw new Conflict("servicerequest.notNewest");
        }
    }

    /**
     * The work that was reported is not right yet: it goes on.
     *
     * @throws InvalidInput {@code sendBackReason}
     * @throws Conflict {@code ticket.changedMeanwhile}, {@code ticket.stepNotPossible}
     */
    public void sendBack(Caller caller, long number, String key, String reason, int version) {
        Request request = requests.customerToChange(caller, ServiceRequestFlow.TYPE, number, "servicerequest.sentBack");
        String why = PlainText.requiredLines("sendBackReason", reason, NewRequest.TEXT);
        if (request.wasSent(caller, key)) {
            return;
        }
        request.requireSeen(caller, version);
        request.requireStage(Stage.names(Stage.REPORTED));
        requests.take(
                        caller,
                        request,
                        ServiceRequestFlow.seen("sentBack", Stage.EXECUTING)
                                .saying(why)
                                .sentAs(key, List.of()))
                .tellCustomers("servicerequest.sentBack")
                .tellDesk("servicerequest.staffSentBack");
    }

    /**
     * Estimates of the own organisation that wait for somebody's decision, the first to expire first. Empty for who may
     * approve nothing, or read no requests of colleagues.
     */
    public List<WaitingEstimate> waiting(Caller caller) {
        caller.require(Ability.SUBMIT_TICKETS);
        Approver approver = approvers.of(caller);
        if (!approver.mayApprove() || !caller.mayRead(ServiceRequestFlow.TYPE)) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery("""
                        select t.number, t.subject, e.version, e.price, e.valid_until
                        from service_estimate e join ticket t on t.id = e.ticket_id
                        where e.state = 'WAITING' and t.organisation_id = ?1
                        order by e.valid_until, t.number""")
                .setParameter(1, caller.organisationId())
                .getResultList();
        return rows.stream().map(row -> waiting((Object[]) row, approver)).toList();
    }

    private static WaitingEstimate waiting(Object[] column, Approver approver) {
        BigDecimal price = (BigDecimal) column[3];
        return new WaitingEstimate(
                Columns.number(column[0]),
                (String) column[1],
                (int) Columns.number(column[2]),
                price,
                LocalDate.parse(column[4].toString()),
                approver.covers(price));
    }
}
