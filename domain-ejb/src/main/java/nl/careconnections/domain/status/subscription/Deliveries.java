package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;

/** How far the mails about an update are. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @Inject
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    /**
     * @param queued still to be sent, or to be tried again
     * @param refused for good, or given up after four days
     * @param skipped left out because the receiver got too many within an hour
     */
    public record Counts(long queued, long sent, long refused, long skipped) {}

    /** All zero for an update that was told to nobody. */
    public Counts of(Author author, String updateCode) {
        Map<DeliveryState, Long> progress = outbox.progress(MailedUpdate.event(updateCode));
        return new Counts(
                progress.getOrDefault(DeliveryState.WAITING, 0L),
                progress.getOrDefault(DeliveryState.SENT, 0L),
                progress.getOrDefault(DeliveryState.REFUSED, 0L) + progress.getOrDefault(DeliveryState.GIVEN_UP, 0L),
                Sql.number(entityManager, "select skipped from status_mailing where update_code = ?1", updateCode)
                        .orElse(0L));
    }
}
