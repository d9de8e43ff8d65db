package nl.careconnections.domain.pharmacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.team.Teams;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestFlow;
import nl.careconnections.domain.ticket.RequestStep;

/** What the core asks of requests for pharmacies. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PharmacyFlow implements RequestFlow {

    static final Topic TYPE = new Topic("PHARMACY");

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Teams teams;

    @Override
    public Topic type() {
        return TYPE;
    }

    @Override
    public List<Person> desk(Request request) {
        Set<Long> members = teams.membersOf(request.teamId());
        return people.staffWith(Ability.HANDLE_TICKETS).stream()
                .filter(person -> members.contains(person.accountId()))
                .toList();
    }

    @Override
    public boolean mayBeRated(Request request) {
        return request.stage().equals(Stage.ADDED.name());
    }

    @Override
    public List<String> typed(Request request) {
        return pharmacy(request).typed();
    }

    @Override
    public void redact(Request request, UnaryOperator<String> redaction) {
        pharmacy(request).redact(redaction);
    }

    private StoredPharmacyRequest pharmacy(Request request) {
        return entityManager.find(StoredPharmacyRequest.class, request.id());
    }

    static RequestStep seen(String name, Stage next) {
        return RequestStep.seen(TYPE, name, next.name(), next.status());
    }
}
