package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.shared.Sql;

/** Blocked accounts: each block is logged, and its holder told (assurance S5). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaregiverBlocks {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccessLog log;

    @Inject
    QueuedMessages messages;

    /** Counts a wrong password; the fifth in a row blocks. */
    public void countWrongPassword(KnownCaregiver who, String address) {
        long wrong = Sql.number(
                        entityManager,
                        "update caregiver set wrong_passwords = wrong_passwords + 1 where id = ?1 returning wrong_passwords",
                        who.number())
                .orElse(0L);
        if (wrong >= AccessPolicy.WRONG_PASSWORDS) {
            block(who, Block.PASSWORDS, address);
        }
    }

    /** An account that is blocked already is not told again; five wrong codes end its sessions. */
    public void block(KnownCaregiver who, Block reason, String address) {
        int changed = Sql.run(
                entityManager,
                "update caregiver set blocked_at = ?1, blocked_for = ?2 where id = ?3 and blocked_at is null",
                clock.instant(),
                reason.name(),
                who.number());
        if (reason == Block.CODES) {
            Sql.run(
                    entityManager,
                    "update caregiver set blocked_for = 'CODES', session_epoch = session_epoch + 1 where id = ?1",
                    who.number());
            Sql.run(entityManager, "delete from caregiver_attempt where caregiver_id = ?1", who.number());
        }
        if (changed == 1) {
            messages.blocked(who, clock.instant().toString());
            log.record(
                    who.actor(address),
                    "caregiver.blocked",
                    who.subject(),
                    Outcome.REFUSED,
                    "five wrong " + reason.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Lets somebody log in again; false when nothing was blocked. */
    public boolean release(KnownCaregiver who, Actor by) {
        int changed = Sql.run(entityManager, """
                update caregiver set blocked_at = null, blocked_for = null, wrong_passwords = 0, wrong_codes = 0
                where id = ?1 and blocked_at is not null""", who.number());
        if (changed == 0) {
            return false;
        }
        messages.released(who, clock.instant().toString());
        log.done(by, "caregiver.released", who.subject());
        return true;
    }
}
