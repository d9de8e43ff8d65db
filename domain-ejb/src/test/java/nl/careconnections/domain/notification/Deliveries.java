package nl.careconnections.domain.notification;

import static nl.careconnections.domain.shared.Columns.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** What tests look at in the outbox. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @Inject
    EntityManager entityManager;

    /** Every message of one thread with its result per recipient, oldest first. */
    public List<Delivery> of(String thread) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        select recipient, channel, template, state, attempts, coalesce(settled_at, queued_at), answer
                        from outbox where thread = ?1 order by id""").setParameter(1, thread).getResultList();
        return rows.stream().map(row -> delivery((Object[]) row)).toList();
    }

    private static Delivery delivery(Object[] row) {
        return new Delivery(
                (String) row[0],
                Channel.valueOf((String) row[1]),
                (String) row[2],
                DeliveryState.valueOf((String) row[3]),
                ((Number) row[4]).intValue(),
                instant(row[5]),
                (String) row[6]);
    }
}
