package nl.careconnections.domain.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.ticket.Request;

/** What is kept of complaints in tables of their own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintRecords {

    @Inject
    EntityManager entityManager;

    void add(Request request, String phone) {
        entityManager.persist(new Complaint(request.id(), phone));
    }

    Complaint of(Request request) {
        return entityManager.find(Complaint.class, request.id());
    }

    void add(Proposal proposal) {
        entityManager.persist(proposal);
    }

    /** In the order in which they were written. */
    List<Proposal> proposals(Request request) {
        return entityManager
                .createQuery("select p from Proposal p where p.ticketId = :ticket order by p.version", Proposal.class)
                .setParameter("ticket", request.id())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.actions")
                .getResultList();
    }

    /** @throws Conflict {@code ticket.stepNotPossible} while there is none */
    Proposal latest(Request request) {
        return proposals(request).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Conflict("ticket.stepNotPossible"));
    }
}
