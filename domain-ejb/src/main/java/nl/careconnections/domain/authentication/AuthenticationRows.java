package nl.careconnections.domain.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.account.Topic;
import nl.careconnections.domain.ticket.Request;
import nl.careconnections.domain.ticket.RequestStep;

/** The rows of these requests, and their steps. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AuthenticationRows {

    static final Topic TOPIC = new Topic("AUTHENTICATION");

    @Inject
    EntityManager entityManager;

    StoredAuthentication of(Request request) {
        return entityManager.find(StoredAuthentication.class, request.id());
    }

    List<StoredLine> linesOf(Request request) {
        return entityManager
                .createQuery("select l from StoredLine l where l.ticketId = :ticket order by l.id", StoredLine.class)
                .setParameter("ticket", request.id())
                .getResultList();
    }

    AuthenticationFacts facts(Request request) {
        StoredAuthentication stored = of(request);
        return new AuthenticationFacts(
                stored.about(),
                linesOf(request).stream().map(StoredLine::toLine).toList(),
                stored.factor(),
                stored.signOn(),
                stored.verifiedAt());
    }

    static RequestStep to(Stage stage, String name) {
        return RequestStep.seen(TOPIC, name, stage.name(), stage.status());
    }
}
