package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.shared.Sql;

/** Forgets what logging in leaves behind once nobody needs it (assurance S20); the access log keeps who was here. */
@ApplicationScoped
@Transactional
public class OldLogins {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    public void forget() {
        Instant now = clock.instant();
        Instant limit = now.minus(KEPT);
        Sql.run(entityManager, "delete from login_attempt where started_at < ?1", limit);
        Sql.run(entityManager, "delete from login_throttle where last_at < ?1", limit);
        Sql.run(entityManager, "delete from unblock_code where sent_at < ?1", limit);
        Sql.run(entityManager, "delete from account_link where expires_at < ?1", limit);
        Sql.run(entityManager, "delete from login_session where started_at < ?1", limit);
        Sql.run(entityManager, "delete from known_device where last_seen_at < ?1", now.minus(LoginPolicy.DEVICE));
    }
}
