package nl.careconnections.domain.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.ticket.Request;

/** The estimates and the hours of requests. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Book {

    static final BigDecimal NOTHING = new BigDecimal("0.00");

    @Inject
    EntityManager entityManager;

    /** The newest first. */
    List<StoredEstimate> estimates(Request request) {
        return entityManager
                .createQuery(
                        "select e from StoredEstimate e where e.ticketId = :ticket order by e.version desc",
                        StoredEstimate.class)
                .setParameter("ticket", request.id())
                .getResultList();
    }

    /** @throws NotFound when there is no such version */
    StoredEstimate estimate(Request request, int version) {
        return estimates(request).stream()
                .filter(estimate -> estimate.version() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The estimate that nobody decided about yet. */
    Optional<StoredEstimate> waiting(Request request) {
        return estimates(request).stream()
                .filter(estimate -> estimate.is(EstimateState.WAITING))
                .findFirst();
    }

    /** The approved estimate by which the work is done. */
    Optional<StoredEstimate> agreed(Request request) {
        return estimates(request).stream()
                .filter(estimate -> estimate.is(EstimateState.APPROVED))
                .findFirst();
    }

    /** The one with which the work began. */
    Optional<StoredEstimate> firstAgreed(Request request) {
        return estimates(request).stream()
                .filter(estimate -> estimate.is(EstimateState.APPROVED))
                .reduce((newer, older) -> older);
    }

    void keep(StoredEstimate estimate) {
        entityManager.persist(estimate);
    }

    /** In the order of their days. */
    List<StoredHours> hours(Request request) {
        return entityManager
                .createQuery(
                        "select h from StoredHours h where h.ticketId = :ticket order by h.day, h.id",
                        StoredHours.class)
                .setParameter("ticket", request.id())
                .getResultList();
    }

    /** @throws NotFound when no such hours were written for it */
    StoredHours hours(Request request, long id) {
        return hours(request).stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The hours together. */
    BigDecimal written(Request request) {
        return hours(request).stream().map(StoredHours::hours).reduce(NOTHING, BigDecimal::add);
    }

    void keep(StoredHours hours) {
        entityManager.persist(hours);
    }
}
