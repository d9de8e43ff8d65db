package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Takes out of the store what nobody needs any more. Every step may be repeated and may run on several nodes at once. */
@ApplicationScoped
public class StoreCleaning {

    /** Drafts name files that nobody claimed yet, and are kept for thirty days after each use. */
    private static final Duration UNCLAIMED = Duration.ofDays(60);

    private static final Duration LEFTOVER = Duration.ofHours(24);
    private static final Duration DRAFT = Duration.ofHours(1);
    private static final int BATCH = 200;

    @Inject
    AttachmentStore store;

    @Inject
    AttachmentRows rows;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Removes content whose row was discarded, redacted or refused. */
    @Transactional
    public void removeAsked() {
        List<?> keys =
                entityManager.createNativeQuery("""
                        delete from attachment_removal where storage_key in
                            (select storage_key from attachment_removal order by asked_at limit ?1 for update skip locked)
                        returning storage_key""").setParameter(1, BATCH).getResultList();
        keys.forEach(key -> store.remove((String) key));
    }

    /** Forgets files that were added and never sent. */
    @Transactional
    public void forgetUnclaimed() {
        rows.forgetUnclaimedBefore(clock.instant().minus(UNCLAIMED), BATCH);
    }

    /** Removes what a process left behind that died between disk and database. */
    @Transactional
    public void removeLeftovers() {
        Instant now = clock.instant();
        store.dropDraftsBefore(now.minus(DRAFT));
        List<String> kept = store.keptBefore(now.minus(LEFTOVER));
        for (int from = 0; from < kept.size(); from += BATCH) {
            rows.unknown(kept.subList(from, Math.min(kept.size(), from + BATCH)))
                    .forEach(store::remove);
        }
    }
}
