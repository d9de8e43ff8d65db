package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Sql;

/** Destroys sets with all that belongs to them: documents, envelopes, finished lists (assurance S20). */
@ApplicationScoped
@Transactional
public class OldSets {

    /** How long sets are kept, and those of a ward that is gone. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long a set may be under way. */
    static final Duration UNDER_WAY = Duration.ofHours(24);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    /** Destroys what is older than seven days but for the two newest sets of each ward, and sets that nobody completed. */
    public void destroy() {
        Instant now = clock.instant();
        Instant oldest = now.minus(KEPT);
        destroy("state = 'OPEN' and created_at < ?1", now.minus(UNDER_WAY));
        destroy("ward_id in (select id from ward where removed_at < ?1)", oldest);
        destroy("""
                state = 'REPLACED' and taken_at < ?1 and id not in (
                    select kept.id from ward_snapshot kept where kept.ward_id = old.ward_id and kept.state <> 'OPEN'
                    order by kept.taken_at desc, kept.completed_at desc limit 2)""", oldest);
    }

    private void destroy(String condition, Instant before) {
        List<?> destroyed = entityManager
                .createNativeQuery("with gone as (delete from ward_snapshot old where " + condition
                        + " returning ward_id) select distinct ward_id from gone order by ward_id")
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .getResultList();
        destroyed.forEach(ward -> accessLog.done(Actor.SYSTEM, "snapshot.destroyed", "ward:" + Sql.number(ward)));
    }
}
