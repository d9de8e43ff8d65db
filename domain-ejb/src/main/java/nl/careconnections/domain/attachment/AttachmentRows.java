package nl.careconnections.domain.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.InvalidInput;

/** Attachments in the database, each method in a transaction. */
@ApplicationScoped
@Transactional
class AttachmentRows {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @throws InvalidInput {@code attachments} when somebody added too much today that was not sent */
    void requireRoom(long accountId) {
        Object[] waiting = (Object[]) entityManager
                .createQuery("""
                        select count(a), sum(a.size) from StoredAttachment a
                        where a.accountId = :account and a.owner is null and a.addedAt > :since""")
                .setParameter("account", accountId)
                .setParameter("since", clock.instant().minus(AttachmentLimits.WAITING_WITHIN))
                .getSingleResult();
        long files = ((Number) waiting[0]).longValue();
        long bytes = waiting[1] == null ? 0 : ((Number) waiting[1]).longValue();
        if (files >= AttachmentLimits.WAITING_FILES || bytes >= AttachmentLimits.WAITING) {
            throw new InvalidInput(Attachments.FIELD, "attachment.waiting");
        }
    }

    Attachment add(long accountId, Kept kept) {
        StoredAttachment row = new StoredAttachment(accountId, kept, clock.instant());
        entityManager.persist(row);
        entityManager.flush();
        return row.toAttachment();
    }

    Optional<StoredAttachment> find(long id) {
        return Optional.ofNullable(entityManager.find(StoredAttachment.class, id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<StoredAttachment> lock(long id) {
        return Optional.ofNullable(entityManager.find(StoredAttachment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<StoredAttachment> unclaimed(long accountId, Collection<Long> ids) {
        return entityManager
                .createQuery(
                        "select a from StoredAttachment a where a.accountId = :account and a.owner is null and a.id in :ids",
                        StoredAttachment.class)
                .setParameter("account", accountId)
                .setParameter("ids", ids)
                .getResultList();
    }

    void remove(StoredAttachment row) {
        removeFromStore(row.keys());
        entityManager.remove(row);
    }

    /** Asks for content to leave the store once this transaction is committed. */
    void removeFromStore(Collection<String> keys) {
        for (String key : keys) {
            entityManager
                    .createNativeQuery(
                            "insert into attachment_removal (storage_key, asked_at) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, key)
                    .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
    }

    /** Forgets what was added before this moment and never sent. */
    void forgetUnclaimedBefore(Instant moment, int maximum) {
        entityManager
                .createQuery(
                        "select a from StoredAttachment a where a.owner is null and a.addedAt < :moment order by a.id",
                        StoredAttachment.class)
                .setParameter("moment", moment)
                .setMaxResults(maximum)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(this::remove);
    }

    /** Keys that no row knows, of those given. */
    List<String> unknown(List<String> keys) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select key from unnest(string_to_array(?1, ',')) as t (key)
                        where not exists (select 1 from attachment where storage_key = key or thumbnail_key = key)""")
                .setParameter(1, String.join(",", keys))
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }
}
