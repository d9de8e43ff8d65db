package nl.careconnections.domain.emergency.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.emergency.delivery.ApiKey;
import nl.careconnections.domain.emergency.delivery.ApiKeys;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.delivery.KeyScope;
import nl.careconnections.domain.emergency.delivery.NewApiKey;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestPeople;

/** What a care system does in tests, and what the database says of it. */
@Dependent
public class CareSystem {

    static final String BCRYPT =
            "{bcrypt}$2b$12$" + "abcdefghijklmnopqrstuABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".substring(0, 53);

    static final String OURS = "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$b3Vyb3Vyb3VyMTIz$b3VyaGFzaG91cmhhc2g";

    @Inject
    TestPeople people;

    @Inject
    ApiKeys keys;

    @Inject
    Caregivers caregivers;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    /** The care system of a new organisation. */
    Integrator ecd() {
        long organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        Caller keeper = people.applicationAdministrator("Applicatiebeheerder");
        ApiKey key = keys.issue(
                        keeper,
                        organisation,
                        new NewApiKey("Koppeling ECD", KeyScope.ACCOUNTS, LocalDate.of(2026, 12, 31), List.of()))
                .key();
        return new Integrator(key.id(), organisation, key.name(), "198.51.100.7");
    }

    Caregiver caregiver(Integrator ecd) {
        return caregivers.create(ecd, details(userName()), Optional.empty());
    }

    static String userName() {
        return "zorg." + UUID.randomUUID();
    }

    static CaregiverDetails details(String userName, Channel... channels) {
        return new CaregiverDetails(
                userName, "", "Anna Voorbeeld", "Anna", "Voorbeeld", Language.NL, true, null, List.of(channels));
    }

    static CaregiverDetails inactive(CaregiverDetails details) {
        return new CaregiverDetails(
                details.userName(),
                details.externalId(),
                details.displayName(),
                details.givenName(),
                details.familyName(),
                details.language(),
                false,
                details.preferredFactor(),
                details.channels());
    }

    static Channel mail(String address) {
        return new Channel(ChannelKind.MAIL, address, "work", false);
    }

    static Channel sms(String number) {
        return new Channel(ChannelKind.SMS, number, "mobile", false);
    }

    /** Password, whether it is to be hashed anew, and the number of the sessions that are not over. */
    Object[] secrets(Caregiver caregiver) {
        return row("select password, rehash, session_epoch from caregiver where id = ?1", caregiver.number());
    }

    /** As the first log-in does. */
    void hashAnew(Caregiver caregiver) {
        transaction.run(() -> Sql.run(
                entityManager,
                "update caregiver set password = ?2, rehash = false where id = ?1",
                caregiver.number(),
                OURS));
    }

    /** Deed and reason of each entry, oldest first. */
    List<String> log(String subject) {
        return transaction
                .get(() -> Sql.rows(
                        entityManager,
                        "select action, reason from audit_entry where subject = ?1 order by position",
                        subject))
                .stream()
                .map(row -> (row[0] + " " + row[1]).strip())
                .toList();
    }

    /** Channel and receiver of what was queued for somebody. */
    List<String> notices(Caregiver caregiver) {
        return transaction
                .get(() -> Sql.rows(
                        entityManager,
                        "select channel, recipient from outbox where event like ?1 order by id",
                        "caregiver:" + caregiver.number() + ":%"))
                .stream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }

    private Object[] row(String sql, Object value) {
        return transaction.get(() -> Sql.row(entityManager, sql, value)).orElseThrow();
    }
}
