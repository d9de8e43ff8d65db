package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.careconnections.domain.escalation.LevelsChanged;
import nl.careconnections.domain.sla.ServiceLevels;

/**
 * Has every open ticket looked at again when the levels of escalation change. They are marked, so that nobody waits for many
 * rows to be written; {@link TargetMover} winds them one after the other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewLevels {

    @Inject
    EntityManager entityManager;

    @Inject
    ServiceLevels serviceLevels;

    @Inject
    Clock clock;

    void lookAgain(@Observes LevelsChanged change) {
        // Nobody is winding a ticket by the old levels that this would not see.
        serviceLevels.holdStillAlone();
        entityManager
                .createNativeQuery("insert into ticket_move (ticket_id, not_before) select id, ?1 from ticket"
                        + " where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') on conflict do nothing")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
