package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.shared.Sql;

/**
 * Blocked accounts. Wrong passwords block for unknown browsers only, so that nobody can lock a colleague out of a browser
 * that is known, or end the sessions in it; wrong codes come from somebody who knows the password, and block everywhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Blocks {

    enum Reason {
        PASSWORDS,
        CODES
    }

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    @Inject
    LoginTrail trail;

    @Inject
    AccessLog log;

    /** Counts a wrong password; the fifth in a row blocks, which is told. */
    public boolean countWrongPassword(long accountId, String address) {
        long wrong = Sql.number(
                        entityManager,
                        "update credential set wrong_passwords = wrong_passwords + 1 where account_id = ?1 returning wrong_passwords",
                        accountId)
                .orElse(0L);
        if (wrong < LoginPolicy.WRONG_PASSWORDS) {
            return false;
        }
        block(accountId, Reason.PASSWORDS, address);
        return true;
    }

    /** Blocks the account, logs it and tells the holder; an account that is blocked already stays as it is. */
    public void block(long accountId, Reason reason, String address) {
        int changed = Sql.run(
                entityManager,
                "update credential set blocked_at = ?1, blocked_for = ?2 where account_id = ?3 and blocked_at is null",
                clock.instant(),
                reason.name(),
                accountId);
        if (reason == Reason.CODES) {
            Sql.run(
                    entityManager,
                    "update credential set blocked_for = 'CODES' where account_id = ?1 and blocked_for <> 'CODES'",
                    accountId);
            sessions.endAll(accountId);
            Sql.run(entityManager, "delete from login_attempt where account_id = ?1", accountId);
        }
        if (changed == 1) {
            Person holder = people.get(accountId);
            trail.mail(holder, "blocked", clock.instant().toString(), List.of(holder.name()), "/login/unblock.xhtml");
            trail.refused(
                    holder,
                    address,
                    "account.blocked",
                    "five wrong " + reason.name().toLowerCase());
        }
    }

    /** Lets the holder log in again; false when nothing was blocked. */
    public boolean release(long accountId, Actor by) {
        int changed = Sql.run(entityManager, """
                update credential set blocked_at = null, blocked_for = null, wrong_passwords = 0, wrong_codes = 0
                where account_id = ?1 and blocked_at is not null""", accountId);
        if (changed == 0) {
            return false;
        }
        Person holder = people.get(accountId);
        trail.mail(holder, "unblocked", clock.instant().toString(), List.of(holder.name()), "/login/index.xhtml");
        log.done(by, "account.released", LoginTrail.subject(accountId));
        return true;
    }
}
