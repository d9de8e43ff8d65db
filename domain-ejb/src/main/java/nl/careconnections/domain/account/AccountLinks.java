package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** Links by mail: random, hashed, for one person and one purpose, once (assurance S9). Looking at one uses nothing up. */
@ApplicationScoped
@Transactional
class AccountLinks {

    enum Purpose {
        INVITATION("/login/invitation.xhtml", LoginPolicy.INVITATION),
        RESET("/login/reset.xhtml", LoginPolicy.RESET);

        private final String page;
        private final Duration validity;

        Purpose(String page, Duration validity) {
            this.page = page;
            this.validity = validity;
        }
    }

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** The path of a new link; older ones for the same purpose are over. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String make(long accountId, Purpose purpose) {
        Instant now = clock.instant();
        end(accountId, purpose);
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                """
                insert into account_link (token_hash, account_id, purpose, created_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5)""",
                RandomToken.hash(token),
                accountId,
                purpose.name(),
                now,
                now.plus(purpose.validity));
        return purpose.page + "?token=" + token;
    }

    /** Whose link it is, as long as it works. */
    public Optional<Long> holder(String token, Purpose purpose) {
        return Sql.number(entityManager, """
                select l.account_id from account_link l join account a on a.id = l.account_id
                where l.token_hash = ?1 and l.purpose = ?2 and l.used_at is null and l.expires_at > ?3
                  and a.state <> 'REMOVED' and not exists (
                      select 1 from account b where b.email = a.email and b.state = 'ACTIVE' and b.id <> a.id)""", RandomToken.hash(token), purpose.name(), clock.instant());
    }

    /**
     * Uses the link up.
     *
     * @throws LinkExpired when somebody was first, or it is too late
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long use(String token, Purpose purpose) {
        return Sql.number(entityManager, """
                        update account_link set used_at = ?3
                        where token_hash = ?1 and purpose = ?2 and used_at is null and expires_at > ?3
                          and account_id in (select id from account a where state <> 'REMOVED' and not exists (
                              select 1 from account b where b.email = a.email and b.state = 'ACTIVE' and b.id <> a.id))
                        returning account_id""", RandomToken.hash(token), purpose.name(), clock.instant())
                .orElseThrow(LinkExpired::new);
    }

    /** Whether one was made so short ago that another one would only be a nuisance. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean madeJustNow(long accountId, Purpose purpose) {
        return Sql.number(
                        entityManager,
                        "select id from account_link where account_id = ?1 and purpose = ?2 and created_at > ?3 limit 1",
                        accountId,
                        purpose.name(),
                        clock.instant().minus(LoginPolicy.BETWEEN_LINKS))
                .isPresent();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void end(long accountId, Purpose purpose) {
        Sql.run(
                entityManager,
                "update account_link set expires_at = ?1 where account_id = ?2 and purpose = ?3 and expires_at > ?1",
                clock.instant(),
                accountId,
                purpose.name());
    }
}
