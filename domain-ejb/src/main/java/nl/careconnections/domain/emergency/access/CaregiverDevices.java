package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** Browsers in which somebody logged in to the end. Each counts its own wrong passwords; five make it unknown again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaregiverDevices {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    QueuedMessages messages;

    public boolean isKnown(long caregiver, String token) {
        return Sql.number(
                        entityManager,
                        """
                        select id from caregiver_device
                        where caregiver_id = ?1 and token_hash = ?2 and last_seen_at > ?3""",
                        caregiver,
                        RandomToken.hash(token),
                        clock.instant().minus(AccessPolicy.DEVICE))
                .isPresent();
    }

    /** True when it was the fifth, and the device is unknown from now on. */
    public boolean countWrongPassword(long caregiver, String token) {
        long wrong = Sql.number(entityManager, """
                        update caregiver_device set wrong_passwords = wrong_passwords + 1
                        where caregiver_id = ?1 and token_hash = ?2 returning wrong_passwords""", caregiver, RandomToken.hash(token))
                .orElse(0L);
        if (wrong < AccessPolicy.WRONG_PASSWORDS) {
            return false;
        }
        Sql.run(
                entityManager,
                "delete from caregiver_device where caregiver_id = ?1 and token_hash = ?2",
                caregiver,
                RandomToken.hash(token));
        return true;
    }

    /** The token that makes this browser known; the holder is told when others were known before. */
    public String remember(KnownCaregiver who, String token) {
        if (isKnown(who.number(), token)) {
            Sql.run(entityManager, """
                    update caregiver_device set last_seen_at = ?1, wrong_passwords = 0
                    where caregiver_id = ?2 and token_hash = ?3""", clock.instant(), who.number(), RandomToken.hash(token));
            return token;
        }
        boolean first = Sql.number(
                        entityManager, "select count(*) from caregiver_device where caregiver_id = ?1", who.number())
                .filter(count -> count == 0)
                .isPresent();
        String kept = isOfColleague(token) ? token : RandomToken.make();
        add(who.number(), RandomToken.hash(kept));
        if (!first) {
            messages.newDevice(who, clock.instant().toString());
        }
        return kept;
    }

    /** On the computer of a ward all have the same one; each is told once. */
    private boolean isOfColleague(String token) {
        return Sql.number(
                        entityManager,
                        "select 1 from caregiver_device where token_hash = ?1 and last_seen_at > ?2 limit 1",
                        RandomToken.hash(token),
                        clock.instant().minus(AccessPolicy.DEVICE))
                .isPresent();
    }

    public void add(long caregiver, byte[] tokenHash) {
        Sql.run(entityManager, """
                insert into caregiver_device (caregiver_id, token_hash, first_seen_at, last_seen_at)
                values (?1, ?2, ?3, ?3) on conflict do nothing""", caregiver, tokenHash, clock.instant());
    }

    public void forgetAll(long caregiver) {
        Sql.run(entityManager, "delete from caregiver_device where caregiver_id = ?1", caregiver);
    }
}
