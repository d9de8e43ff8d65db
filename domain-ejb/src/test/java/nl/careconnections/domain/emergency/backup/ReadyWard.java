package nl.careconnections.domain.emergency.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.NewApiKey;
import nl.careconnections.domain.emergency.press.Edition;
import nl.careconnections.domain.emergency.press.Validity;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;

/** A ward whose lists lie on the shelf. */
@Dependent
public class ReadyWard {

    @Inject
    ApiKeys keys;

    @Inject
    TestPeople people;

    @Inject
    Shelf shelf;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller keeper;

    long ward(long organisation, String name) {
        return transaction.get(() -> ((Number) entityManager
                        .createNativeQuery("""
                                insert into ward (organisation_id, external_id, name, created_at, changed_at)
                                values (?1, ?2, ?3, now(), now()) returning id""")
                        .setParameter(1, organisation)
                        .setParameter(2, UUID.randomUUID().toString())
                        .setParameter(3, name)
                        .getSingleResult())
                .longValue());
    }

    /** In place of the lists before: valid for 24 hours, the same PDF in both editions. */
    void lists(long organisation, long ward, Instant takenAt, byte[] current, byte[] outOfDate) {
        long key = key(organisation);
        transaction.run(() -> {
            UUID set = UUID.randomUUID();
            run("update ward_snapshot set state = 'REPLACED' where ward_id = ?1 and state = 'CURRENT'", ward);
            run("""
                    insert into ward_snapshot (id, ward_id, api_key_id, state, taken_at, allow_empty, clients, created_at)
                    values (?1, ?2, ?3, 'OPEN', ?4, false, 12, ?4)""", set, ward, key, takenAt.atOffset(ZoneOffset.UTC));
            for (Edition edition : Edition.values()) {
                shelf.lay(set, set, edition, Validity.CURRENT, current);
                shelf.lay(set, set, edition, Validity.OUT_OF_DATE, outOfDate);
            }
            shelf.use(set, set);
            run(
                    """
                    update ward_snapshot set state = 'CURRENT', completed_at = ?2, valid_until = ?3, printed = 11, quarantined = 1
                    where id = ?1""",
                    set,
                    takenAt.atOffset(ZoneOffset.UTC),
                    takenAt.plusSeconds(86_400).atOffset(ZoneOffset.UTC));
        });
    }

    private long key(long organisation) {
        if (keeper == null) {
            keeper = people.applicationAdministrator("Applicatiebeheerder");
        }
        return keys.issue(
                        keeper,
                        organisation,
                        new NewApiKey("ECD", KeyScope.MEDICATION_IN, LocalDate.of(2027, 6, 30), List.of()))
                .key()
                .id();
    }

    void run(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
