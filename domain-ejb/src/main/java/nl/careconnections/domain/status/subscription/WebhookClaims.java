package nl.careconnections.domain.status.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.notification.Mail;
import nl.careconnections.domain.notification.Outbox;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import org.apache.commons.lang3.StringUtils;

/**
 * Which node sends to which webhook: claimed with a lease, skipping what others hold, settled only while it lasts (assurance R1). One
 * message at a time for each, oldest first, so that a server that is slow or away waits alone and gets all in order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class WebhookClaims {

    private static final int FAILURES = 10;

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final long FIRST_PAUSE_SECONDS = 15;

    /** With it, the tenth failure comes an hour after the first. */
    private static final long LONGEST_PAUSE_SECONDS = 900;

    private static final int LONGEST_ANSWER = 300;

    private final String node = UUID.randomUUID().toString();

    @Inject
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    @Inject
    StatusLinks links;

    @Inject
    Clock clock;

    /** One message that this node may send now. */
    record Claimed(
            long webhook,
            String code,
            String endpoint,
            Language language,
            byte[] secret,
            int failures,
            long delivery,
            String deliveryCode,
            String content) {}

    List<Claimed> claim(int most) {
        Instant now = clock.instant();
        return Sql.rows(entityManager, """
                        with held as (
                            update status_webhook set lease_owner = ?1, lease_until = ?2
                            where id in (select w.id from status_webhook w
                                         where w.confirmed_at is not null and w.quarantined_at is null and w.due_at <= ?3
                                           and (w.lease_until is null or w.lease_until < ?3)
                                           and exists (select 1 from status_webhook_delivery d
                                                       where d.webhook_id = w.id and d.state = 'WAITING')
                                         order by w.due_at, w.id limit ?4 for update of w skip locked)
                            returning id, code, endpoint, language, secret, failures)
                        select h.id, h.code, h.endpoint, h.language, h.secret, h.failures, d.id, d.code,
                               case when h.language = 'EN' then e.english else e.dutch end
                        from held h
                        join lateral (select * from status_webhook_delivery
                                      where webhook_id = h.id and state = 'WAITING' order by id limit 1) d on true
                        join status_webhook_event e on e.id = d.event_id""", node, now.plus(LEASE), now, most).stream()
                .map(row -> new Claimed(
                        Sql.number(row[0]),
                        (String) row[1],
                        (String) row[2],
                        Language.valueOf((String) row[3]),
                        (byte[]) row[4],
                        ((Number) row[5]).intValue(),
                        Sql.number(row[6]),
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }

    /** Keeps how it went. Nothing is kept when the lease ran out meanwhile; then somebody else sends it again. */
    void settle(Claimed claimed, SafePost.Answer answer) {
        int failures = answer.taken() ? 0 : claimed.failures() + 1;
        Instant now = clock.instant();
        boolean kept =
                Sql.run(entityManager, """
                        update status_webhook set lease_owner = null, lease_until = null, failures = ?1, due_at = ?2
                        where id = ?3 and lease_owner = ?4 and lease_until >= ?5""", failures, now.plus(pauseAfter(failures)), claimed.webhook(), node, now)
                        == 1;
        if (!kept) {
            return;
        }
        Sql.run(
                entityManager,
                """
                update status_webhook_delivery
                set state = case when ?1 then 'DELIVERED' else state end, attempts = attempts + 1, tried_at = ?2, answer = ?3
                where id = ?4""",
                answer.taken(),
                now,
                StringUtils.left(answer.words(), LONGEST_ANSWER),
                claimed.delivery());
        if (failures >= FAILURES) {
            quarantine(claimed, now);
        }
    }

    private static Duration pauseAfter(int failures) {
        return failures == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS << failures - 1));
    }

    private void quarantine(Claimed claimed, Instant now) {
        Sql.run(entityManager, "update status_webhook set quarantined_at = ?1 where id = ?2", now, claimed.webhook());
        Sql.run(
                entityManager,
                "update status_webhook_delivery set state = 'DROPPED' where webhook_id = ?1 and state = 'WAITING'",
                claimed.webhook());
        String owner =
                (String) Sql.row(entityManager, "select email, id from status_webhook where id = ?1", claimed.webhook())
                        .orElseThrow()[0];
        outbox.mail(new Mail(
                "status:webhook:" + claimed.code() + ":" + now.toEpochMilli(),
                owner,
                claimed.language(),
                "status.webhookQuarantined",
                List.of(Targets.host(claimed.endpoint())),
                links.webhook(claimed.code(), claimed.language()),
                null));
    }
}
