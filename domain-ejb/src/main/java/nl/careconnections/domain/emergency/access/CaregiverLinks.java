package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.careconnections.domain.account.LinkExpired;
import nl.careconnections.domain.shared.RandomToken;
import nl.careconnections.domain.shared.Sql;

/** Links to choose a password: random, hashed, for one person and one purpose, once; looking uses nothing up (assurance S9). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaregiverLinks {

    enum Purpose {
        INVITATION(AccessPolicy.INVITATION),
        RESET(AccessPolicy.RESET);

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** The path of a new link; older ones for the same purpose are over. */
    public String make(long caregiver, Purpose purpose) {
        Instant now = clock.instant();
        Sql.run(entityManager, """
                update caregiver_link set expires_at = ?1
                where caregiver_id = ?2 and purpose = ?3 and expires_at > ?1""", now, caregiver, purpose.name());
        String token = RandomToken.make();
        Sql.run(
                entityManager,
                """
                insert into caregiver_link (token_hash, caregiver_id, purpose, created_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5)""",
                RandomToken.hash(token),
                caregiver,
                purpose.name(),
                now,
                now.plus(purpose.validity));
        return "/noodportaal/password?token=" + token;
    }

    /** Whose link it is, as long as it works. */
    public Optional<Long> holder(String token) {
        return Sql.number(entityManager, """
                select l.caregiver_id from caregiver_link l join caregiver c on c.id = l.caregiver_id
                where l.token_hash = ?1 and l.used_at is null and l.expires_at > ?2 and c.active""", RandomToken.hash(token), clock.instant());
    }

    /** @throws LinkExpired when somebody was first, or it is too late */
    public long use(String token) {
        return Sql.number(entityManager, """
                        update caregiver_link set used_at = ?2
                        where token_hash = ?1 and used_at is null and expires_at > ?2
                        returning caregiver_id""", RandomToken.hash(token), clock.instant())
                .orElseThrow(LinkExpired::new);
    }

    /** A link outlives neither the password that was chosen since, nor the address that it went to. */
    public void endAll(long caregiver) {
        Sql.run(entityManager, """
                update caregiver_link set expires_at = ?1
                where caregiver_id = ?2 and used_at is null and expires_at > ?1""", clock.instant(), caregiver);
    }

    /** Whether one was made so short ago that another one would only be a nuisance. */
    public boolean wasMadeJustNow(long caregiver, Purpose purpose) {
        return Sql.number(
                        entityManager,
                        """
                        select 1 from caregiver_link
                        where caregiver_id = ?1 and purpose = ?2 and created_at > ?3 limit 1""",
                        caregiver,
                        purpose.name(),
                        clock.instant().minus(AccessPolicy.BETWEEN_LINKS))
                .isPresent();
    }
}
