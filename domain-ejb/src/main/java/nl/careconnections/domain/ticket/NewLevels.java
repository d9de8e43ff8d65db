package nl.careconnections.domain.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.careconnections.domain.escalation.LevelsChanged;

/** Has every open ticket looked at again when the levels of escalation change, by the timer that looks at due ones. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewLevels {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    void lookAgain(@Observes LevelsChanged change) {
        entityManager
                .createNativeQuery("update ticket set next_escalation_at = ?1"
                        + " where status in ('NEW', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER')"
                        + " and (next_escalation_at is null or next_escalation_at > ?1)")
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
