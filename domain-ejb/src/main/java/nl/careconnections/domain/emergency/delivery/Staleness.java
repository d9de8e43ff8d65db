package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;

/** Notices lists that are past their validity, each once; the database decides which node tells it (assurance R3). */
@ApplicationScoped
@Transactional
public class Staleness {

    private static final int BATCH = 100;

    @Inject
    EntityManager entityManager;

    @Inject
    Wards wards;

    @Inject
    ListAlarms alarms;

    @Inject
    Clock clock;

    /** Tells of lists that expired since it was asked last. */
    public void tellExpired() {
        Sql.rows(entityManager, """
                        select s.id, s.ward_id from ward_snapshot s join ward w on w.id = s.ward_id
                        where s.state = 'CURRENT' and s.valid_until <= ?1 and s.expiry_told_at is null and w.removed_at is null
                        order by s.valid_until limit ?2 for update of s skip locked""", clock.instant(), BATCH)
                .forEach(row -> tell((UUID) row[0], Columns.number(row[1])));
    }

    private void tell(UUID set, long ward) {
        Sql.run(entityManager, "update ward_snapshot set expiry_told_at = ?1 where id = ?2", clock.instant(), set);
        alarms.expired(wards.get(ward), set);
    }
}
