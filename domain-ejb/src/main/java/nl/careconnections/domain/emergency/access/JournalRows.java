package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Sql;

/** An entry of a journal in the database: its line in the access log and what it changed, in one transaction, once. */
@ApplicationScoped
@Transactional
class JournalRows {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    KnownCaregivers caregivers;

    @Inject
    CaregiverDevices devices;

    @Inject
    AccessLog log;

    public void load(JournalEntry entry) {
        int fresh = Sql.run(
                entityManager,
                "insert into journal_loaded (entry_id, loaded_at) values (?1, ?2) on conflict do nothing",
                entry.id(),
                clock.instant());
        if (fresh == 0) {
            return;
        }
        if (entry.effect() != JournalEntry.Effect.NONE) {
            caregivers.numbered(entry.caregiver()).ifPresent(who -> apply(entry, who));
        }
        log.recordLate(entry.at(), entry.actor(), entry.action(), entry.subject(), entry.outcome(), entry.reason());
    }

    public void noteBroken(String file) {
        log.record(
                Actor.SYSTEM,
                "journal.broken",
                "journal:" + file,
                Outcome.FAILED,
                "cannot be read or loaded to its end");
    }

    private void apply(JournalEntry entry, KnownCaregiver who) {
        switch (entry.effect()) {
            case BLOCKED_FOR_PASSWORDS -> block(who, Block.PASSWORDS, entry);
            case BLOCKED_FOR_CODES -> block(who, Block.CODES, entry);
            case RELEASED -> release(who, entry);
            case WRONG_CODE -> countWrongCode(who);
            case SESSION_ENDED -> Sql.run(entityManager, """
                    insert into caregiver_session_end (session_id, ended_at) values (?1, ?2)
                    on conflict do nothing""", UUID.fromString(entry.detail()), entry.at());
            case DEVICE_KNOWN -> {
                devices.add(who.number(), HexFormat.of().parseHex(entry.detail()));
                Sql.run(entityManager, """
                        update caregiver set last_login_at = greatest(last_login_at, ?1), wrong_codes = 0
                        where id = ?2""", entry.at(), who.number());
            }
            case APP_CODE_USED ->
                Sql.run(
                        entityManager,
                        "update caregiver set app_last_step = greatest(app_last_step, ?1) where id = ?2",
                        Long.parseLong(entry.detail()),
                        who.number());
            default -> throw new IllegalStateException("An entry of another version: " + entry.effect());
        }
    }

    /** The holder was told by the node. */
    private void block(KnownCaregiver who, Block reason, JournalEntry entry) {
        Sql.run(entityManager, """
                update caregiver set blocked_at = coalesce(blocked_at, ?1), blocked_for = ?2,
                       session_epoch = session_epoch + ?3
                where id = ?4 and blocked_for is distinct from 'CODES'""", entry.at(), reason.name(), reason == Block.CODES ? 1 : 0, who.number());
    }

    /** Never the fifth: with that, a block comes as an entry of its own. */
    private void countWrongCode(KnownCaregiver who) {
        Sql.run(entityManager, """
                update caregiver set wrong_codes = least(wrong_codes + 1, 4)
                where id = ?1 and blocked_for is distinct from 'CODES'""", who.number());
    }

    /** A block that came after it stays. */
    private void release(KnownCaregiver who, JournalEntry entry) {
        Sql.run(entityManager, """
                update caregiver set blocked_at = null, blocked_for = null, wrong_passwords = 0, wrong_codes = 0
                where id = ?1 and blocked_at <= ?2""", who.number(), entry.at());
    }
}
