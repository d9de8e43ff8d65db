package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;

/** An organisation with a ward and the keys of its care system. */
@Dependent
public class WardWithKeys {

    static final String ADDRESS = "198.51.100.7";
    static final String WARD = "De Linde";

    @Inject
    ApiKeys keys;

    @Inject
    TestPeople people;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Caller keeper;

    long organisation() {
        long id = people.organisation("Zorggroep " + UUID.randomUUID());
        ward(id, WARD);
        return id;
    }

    /** The ward of this name, made where it is not there. */
    long ward(long organisation, String name) {
        return transaction.get(() -> ((Number) entityManager
                        .createNativeQuery("""
                                insert into ward (organisation_id, external_id, name, created_at, changed_at)
                                values (?1, ?2, ?2, now(), now())
                                on conflict (organisation_id, external_id) where removed_at is null
                                do update set name = excluded.name returning id""")
                        .setParameter(1, organisation)
                        .setParameter(2, name)
                        .getSingleResult())
                .longValue());
    }

    Caller keeper() {
        if (keeper == null) {
            keeper = people.applicationAdministrator("Applicatiebeheerder");
        }
        return keeper;
    }

    IssuedKey key(long organisation, KeyScope scope, String... networks) {
        return keys.issue(
                keeper(),
                organisation,
                new NewApiKey("Koppeling ECD", scope, LocalDate.of(2027, 6, 30), List.of(networks)));
    }

    Integrator integrator(long organisation, KeyScope scope) {
        return keys.recognise(key(organisation, scope).secret(), scope, ADDRESS);
    }
}
