package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which file is scanned next; a node that takes one moves its time ahead, so that no other node takes it meanwhile. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ScanQueue {

    /** Longer than the largest file takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    @Inject
    EntityManager entityManager;

    @Inject
    AttachmentRows rows;

    @Inject
    Clock clock;

    /** A file to scan, and how often that was tried before. */
    record Waiting(long id, String storageKey, int attempts) {}

    Optional<Waiting> next() {
        Instant now = clock.instant();
        List<?> taken = entityManager
                .createNativeQuery("""
                        update attachment set scan_due_at = ?1, scan_attempts = scan_attempts + 1
                        where id = (select id from attachment where scan = 'PENDING' and scan_due_at <= ?2
                                      and storage_key is not null
                                    order by scan_due_at, id limit 1 for update skip locked)
                        returning id, storage_key, scan_attempts""")
                .setParameter(1, utc(now.plus(LEASE)))
                .setParameter(2, utc(now))
                .getResultList();
        return taken.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).intValue()))
                .findFirst();
    }

    void clean(long id) {
        settle(id, ScanState.CLEAN);
    }

    /** Refuses a file; its content leaves the store. */
    void refuse(long id) {
        rows.find(id).map(StoredAttachment::keys).ifPresent(rows::removeFromStore);
        settle(id, ScanState.REFUSED);
        entityManager
                .createNativeQuery("update attachment set storage_key = null, thumbnail_key = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    void tryLater(Waiting file) {
        long seconds =
                Math.min(LONGEST_PAUSE.toSeconds(), FIRST_PAUSE.toSeconds() << Math.min(file.attempts() - 1, 10));
        entityManager
                .createNativeQuery("update attachment set scan_due_at = ?1 where id = ?2 and scan = 'PENDING'")
                .setParameter(1, utc(clock.instant().plusSeconds(seconds)))
                .setParameter(2, file.id())
                .executeUpdate();
    }

    private void settle(long id, ScanState state) {
        entityManager
                .createNativeQuery("update attachment set scan = ?1, scan_due_at = null where id = ?2")
                .setParameter(1, state.name())
                .setParameter(2, id)
                .executeUpdate();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
