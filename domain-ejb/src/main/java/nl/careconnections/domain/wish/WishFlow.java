package nl.careconnections.domain.wish;

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

/** What the core asks about wishes: the product owners have them, and an answer of the customer sets the assessment going. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WishFlow implements RequestFlow {

    static final Topic WISH = new Topic("WISH");

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Requests requests;

    @Override
    public Topic type() {
        return WISH;
    }

    @Override
    public List<Person> desk(Request request) {
        return people.staffWith(Ability.PLAN_WISHES);
    }

    @Override
    public void customerWrote(Caller customer, Request request) {
        if (request.stage().equals(WishStage.QUESTION.name())) {
            requests.take(customer, request, step("answered", WishStage.ASSESSING));
        }
    }

    @Override
    public List<String> typed(Request request) {
        return List.of(wish(request).benefit(), wish(request).plannedFor());
    }

    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        wish(request).redact(redaction);
    }

    private StoredWish wish(Request request) {
        return entityManager.find(StoredWish.class, request.id());
    }

    static RequestStep step(String name, WishStage stage) {
        return RequestStep.seen(WISH, name, stage.name(), stage.status());
    }
}
