package nl.careconnections.domain.contractquestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;
import nl.careconnections.domain.ticket.RequestStep;
import nl.careconnections.domain.ticket.Requests;

/** What the core asks: support has a question until it is forwarded, then its department. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ContractFlow implements RequestFlow {

    static final Topic CONTRACT_QUESTION = new Topic("CONTRACT_QUESTION");

    @Inject
    EntityManager entityManager;

    @Inject
    Departments departments;

    @Inject
    People people;

    @Inject
    Requests requests;

    @Override
    public Topic type() {
        return CONTRACT_QUESTION;
    }

    @Override
    public List<Person> desk(Request request) {
        StoredContractQuestion question = entityManager.find(StoredContractQuestion.class, request.id());
        return question == null || question.departmentId() == null
                ? people.staffWith(Ability.TRIAGE_TICKETS)
                : departments.membersOf(question.departmentId());
    }

    @Override
    public void customerWrote(Caller customer, Request request) {
        if (request.stage().equals(ContractStage.QUESTION.name())) {
            requests.take(customer, request, step("resumed", ContractStage.FORWARDED));
        }
    }

    @Override
    public void objectionPassed(Request request) {
        requests.take(null, request, step("closed", ContractStage.CLOSED)).tellCustomers("contractquestion.closed");
    }

    @Override
    public boolean mayBeRated(Request request) {
        return request.isClosed();
    }

    @Override
    public List<String> typed(Request request) {
        return List.of(question(request).reference());
    }

    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        question(request).redact(redaction);
    }

    private StoredContractQuestion question(Request request) {
        return entityManager.find(StoredContractQuestion.class, request.id());
    }

    static RequestStep step(String name, ContractStage stage) {
        return RequestStep.seen(CONTRACT_QUESTION, name, stage.name(), stage.status());
    }
}
