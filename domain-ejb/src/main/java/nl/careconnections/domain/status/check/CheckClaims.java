package nl.careconnections.domain.status.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.shared.Sql;

/**
 * Which node looks: a check that is due is claimed with a lease, skipping what others hold, so that no two nodes look at the same
 * moment (assurance R1).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CheckClaims {

    /** Longer than any look takes. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final String node = UUID.randomUUID().toString();

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    record Claimed(long check, NewCheck described) {}

    String node() {
        return node;
    }

    List<Claimed> claim(int most) {
        Instant now = clock.instant();
        return Sql.rows(entityManager, """
                        update status_check_state set lease_owner = ?1, lease_until = ?2
                        where check_id in (
                            select s.check_id from status_check_state s join status_check c on c.id = s.check_id
                            join status_component o on o.id = c.component_id
                            where s.due_at <= ?3 and (s.lease_until is null or s.lease_until < ?3)
                              and c.removed_at is null and not c.paused and o.retired_at is null
                            order by s.due_at, s.check_id limit ?4 for update of s skip locked)
                        returning check_id, verdict""", node, now.plus(LEASE), now, most).stream()
                .map(row -> Sql.number(row[0]))
                .map(id -> new Claimed(
                        id, entityManager.find(ComponentCheck.class, id).described()))
                .toList();
    }
}
