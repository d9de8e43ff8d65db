package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** Browsers in which somebody logged in to the end. Each counts its own wrong passwords; five make it unknown again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Devices {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Blocks blocks;

    @Inject
    LoginTrail trail;

    public boolean isKnown(long accountId, String token) {
        return Sql.number(
                        entityManager,
                        "select id from known_device where account_id = ?1 and token_hash = ?2 and last_seen_at > ?3",
                        accountId,
                        RandomToken.hash(token),
                        clock.instant().minus(LoginPolicy.DEVICE))
                .isPresent();
    }

    /** Counts a wrong password; with the fifth, who sits there is taken for a stranger and the account is blocked. */
    public void countWrongPassword(long accountId, Visitor visitor) {
        long wrong = Sql.number(entityManager, """
                        update known_device set wrong_passwords = wrong_passwords + 1
                        where account_id = ?1 and token_hash = ?2 returning wrong_passwords""", accountId, RandomToken.hash(visitor.device()))
                .orElse(0L);
        if (wrong >= LoginPolicy.WRONG_PASSWORDS) {
            forgetOne(accountId, visitor.device());
            blocks.block(accountId, Blocks.Reason.PASSWORDS, visitor.address());
        }
    }

    /** The token that makes this browser known; the holder is told when others were known before. */
    public String remember(Person holder, Visitor visitor) {
        if (isKnown(holder.accountId(), visitor.device())) {
            Sql.run(
                    entityManager,
                    "update known_device set last_seen_at = ?1, wrong_passwords = 0 where account_id = ?2 and token_hash = ?3",
                    clock.instant(),
                    holder.accountId(),
                    RandomToken.hash(visitor.device()));
            return visitor.device();
        }
        String token = RandomToken.make();
        boolean first =
                Sql.number(entityManager, "select count(*) from known_device where account_id = ?1", holder.accountId())
                                .orElse(0L)
                        == 0;
        long id = Sql.number(entityManager, """
                        insert into known_device (account_id, token_hash, first_seen_at, last_seen_at)
                        values (?1, ?2, ?3, ?3) returning id""", holder.accountId(), RandomToken.hash(token), clock.instant())
                .orElseThrow();
        if (!first) {
            trail.mail(holder, "newDevice", String.valueOf(id), List.of(holder.name()), "/login/forgotten.xhtml");
        }
        return token;
    }

    public void forgetAll(long accountId) {
        Sql.run(entityManager, "delete from known_device where account_id = ?1", accountId);
    }

    private void forgetOne(long accountId, String token) {
        Sql.run(
                entityManager,
                "delete from known_device where account_id = ?1 and token_hash = ?2",
                accountId,
                RandomToken.hash(token));
    }
}
