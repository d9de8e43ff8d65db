package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import nl.careconnections.domain.notification.DeliveryState;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.status.Author;

/** How far the mails and messages about an update are. */
@ApplicationScoped
@Transactional
public class Deliveries {

    @Inject
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    /**
     * @param queued still to be sent, or to be tried again
     * @param refused for good, or given up: mails after four days, messages when their webhook was put in quarantine
     * @param skipped left out because the receiver got too many within an hour
     */
    public record Counts(long queued, long sent, long refused, long skipped) {

        public boolean isNone() {
            return queued + sent + refused + skipped == 0;
        }
    }

    /** Of mails; all zero for an update that was told to nobody. */
    public Counts of(Author author, String updateCode) {
        Map<DeliveryState, Long> progress = outbox.progress(MailedUpdate.event(updateCode));
        return new Counts(
                progress.getOrDefault(DeliveryState.WAITING, 0L),
                progress.getOrDefault(DeliveryState.SENT, 0L),
                progress.getOrDefault(DeliveryState.REFUSED, 0L) + progress.getOrDefault(DeliveryState.GIVEN_UP, 0L),
                Sql.number(entityManager, "select skipped from status_mailing where update_code = ?1", updateCode)
                        .orElse(0L));
    }

    /** The same for webhooks, of those that are still there; nothing is known any more after thirty days. */
    public Counts toWebhooks(Author author, String updateCode) {
        Map<String, Long> progress = Sql.rows(entityManager, """
                        select d.state, count(*) from status_webhook_delivery d
                        join status_webhook_event e on e.id = d.event_id where e.key = ?1 group by d.state""", WebhookNews.update(updateCode)).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Sql.number(row[1])));
        return new Counts(
                progress.getOrDefault(WebhookDelivery.State.WAITING.name(), 0L),
                progress.getOrDefault(WebhookDelivery.State.DELIVERED.name(), 0L),
                progress.getOrDefault(WebhookDelivery.State.DROPPED.name(), 0L),
                0);
    }
}
