package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.careconnections.domain.shared.Sql;

/** Clears away what nobody can use any more (assurance S20). */
@ApplicationScoped
@Transactional
public class OldCaregiverLogins {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    public void forget() {
        Instant now = clock.instant();
        delete("caregiver_attempt where begun_at", now.minus(AccessPolicy.ATTEMPT.multipliedBy(2)));
        delete("caregiver_session_end where ended_at", now.minus(AccessPolicy.ABSOLUTE.multipliedBy(2)));
        delete("caregiver_device where last_seen_at", now.minus(AccessPolicy.DEVICE));
        delete("caregiver_release_code where sent_at", now.minus(AccessPolicy.ATTEMPT));
        delete("caregiver_link where expires_at", now.minus(KEPT));
        delete("journal_loaded where loaded_at", now.minus(KEPT));
    }

    private void delete(String what, Instant before) {
        Sql.run(entityManager, "delete from " + what + " < ?1", before);
    }
}
