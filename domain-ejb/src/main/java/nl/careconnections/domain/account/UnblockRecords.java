package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.shared.Sql;

/** Codes that release a block, as the database sees them; five tries each, counted before they are looked at. */
@ApplicationScoped
@Transactional
class UnblockRecords {

    private static final int TRIES = 5;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Blocks blocks;

    @Inject
    SecretBox box;

    @Inject
    LoginTrail trail;

    public void mailCode(String email, String address) {
        Optional<Person> holder = Sql.number(entityManager, """
                        select a.id from account a join credential c on c.account_id = a.id
                        where a.email = ?1 and a.state = 'ACTIVE' and c.blocked_at is not null""", email).map(people::get);
        if (holder.isEmpty()) {
            trail.refusedStranger(address, "unblock.requested");
            return;
        }
        String code = SecondFactorRecords.randomDigits();
        if (replace(holder.get().accountId(), code)) {
            trail.mail(
                    holder.get(),
                    "unblockCode",
                    clock.instant().toString(),
                    List.of(holder.get().name(), code),
                    null);
        }
        trail.done(holder.get(), address, "unblock.requested");
    }

    /** True when the code is right and the account is released with it. */
    public boolean release(String email, String code, String address) {
        Optional<Object[]> tried =
                Sql.row(entityManager, """
                update unblock_code u set tries = tries + 1 from account a
                where a.id = u.account_id and a.email = ?1 and a.state = 'ACTIVE' and u.code_hash is not null
                  and u.tries < ?2 and u.sent_at > ?3
                returning u.account_id, u.code_hash""", email, TRIES, clock.instant().minus(LoginPolicy.CODE));
        if (tried.isEmpty()) {
            return false;
        }
        Person holder = people.get((long) Sql.number(tried.get()[0]));
        boolean right = MessageDigest.isEqual((byte[]) tried.get()[1], box.hash(code, "unblock:" + holder.accountId()));
        if (!right) {
            trail.refused(holder, address, "account.released", "wrong code");
            return false;
        }
        Sql.run(entityManager, "delete from unblock_code where account_id = ?1", holder.accountId());
        return blocks.release(holder.accountId(), LoginTrail.actor(holder, address));
    }

    /** False when one was mailed just now. */
    private boolean replace(long accountId, String code) {
        return Sql.run(
                        entityManager,
                        """
                        insert into unblock_code as u (account_id, code_hash, sent_at) values (?1, ?2, ?3)
                        on conflict (account_id) do update set code_hash = ?2, sent_at = ?3, tries = 0
                        where u.sent_at <= ?4""",
                        accountId,
                        box.hash(code, "unblock:" + accountId),
                        clock.instant(),
                        clock.instant().minus(LoginPolicy.BETWEEN_CODES))
                == 1;
    }
}
