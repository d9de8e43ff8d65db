package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.RequestTerm;
import nl.careconnections.domain.ticket.Requests;

/** What happens by itself, or because the customer wrote or rated. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ServiceRequestFlow implements RequestFlow {

    static final Topic TYPE = new Topic("SERVICE_REQUEST");
    static final String VALID = "ESTIMATE_VALID";

    @Inject
    Requests requests;

    @Inject
    Book book;

    @Inject
    Approvers approvers;

    @Inject
    People people;

    @Override
    public Topic type() {
        return TYPE;
    }

    @Override
    public List<Person> desk(Request request) {
        return people.staffWith(Ability.CARRY_OUT_SERVICES);
    }

    @Override
    public void customerWrote(Caller customer, Request request) {
        if (is(request, Stage.ASKED)) {
            requests.take(customer, request, seen("answered", workingStage(request)));
        }
    }

    @Override
    public void objectionPassed(Request request) {
        requests.take(null, request, seen("closedByItself", Stage.DONE)).tellCustomers("servicerequest.closed");
    }

    @Override
    public boolean mayBeRated(Request request) {
        return is(request, Stage.REPORTED) || is(request, Stage.DONE);
    }

    @Override
    public void rated(Caller customer, Request request) {
        if (is(request, Stage.REPORTED)) {
            requests.take(customer, request, seen("closed", Stage.DONE))
                    .tellCustomers("servicerequest.closed")
                    .tellDesk("servicerequest.staffRated");
        }
    }

    @Override
    public void termComesToEnd(Request request, RequestTerm term) {
        StoredEstimate estimate = book.estimate(request, (int) term.about());
        requests.take(null, request, seen("expiresSoon", Stage.ESTIMATED))
                .tellCustomersAnd(whoDecides(request, estimate), "servicerequest.expiresSoon", term.dueAt());
    }

    @Override
    public boolean termPassed(Request request, RequestTerm term) {
        StoredEstimate estimate = book.estimate(request, (int) term.about());
        estimate.expire();
        requests.endTerm(request, term.name(), term.about(), false);
        Stage next = book.agreed(request).isPresent() ? Stage.EXECUTING : Stage.EXPIRED;
        requests.take(null, request, seen("expired", next).with(Integer.toString(estimate.version())))
                .tellCustomersAnd(whoDecides(request, estimate), "servicerequest.expired", term.dueAt())
                .tellDesk("servicerequest.staffExpired");
        return true;
    }

    /** Everybody of the organisation who may approve this estimate; when there is nobody, all who approve lower ones. */
    List<Long> whoDecides(Request request, StoredEstimate estimate) {
        List<Approver> able = approvers.of(request.organisationId()).stream()
                .filter(Approver::mayApprove)
                .toList();
        List<Approver> enough = able.stream()
                .filter(approver -> approver.covers(estimate.price()))
                .toList();
        return (enough.isEmpty() ? able : enough)
                .stream().map(Approver::accountId).toList();
    }

    /** Where the request stands while nothing is asked of the customer. */
    Stage workingStage(Request request) {
        return book.agreed(request).isPresent() ? Stage.EXECUTING : Stage.PREPARING;
    }

    static boolean is(Request request, Stage stage) {
        return request.stage().equals(stage.name());
    }

    static RequestStep seen(String name, Stage next) {
        return RequestStep.seen(TYPE, name, next.name(), next.status());
    }
}
