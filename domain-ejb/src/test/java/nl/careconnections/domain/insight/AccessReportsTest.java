package nl.careconnections.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.AccessRecord;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.delivery.NamelessClients;
import nl.careconnections.domain.insight.AccessQuestion.Kind;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import nl.careconnections.domain.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AccessReportsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

    @Inject
    AccessReports reports;

    @Inject
    AccessLog log;

    @Inject
    NamelessClients clients;

    @Inject
    TestPeople people;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    @Inject
    TestClock clock;

    private long organisation;
    private Caller administrator;
    private Actor nurse;

    @BeforeEach
    void an_organisation_with_a_caregiver() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        organisation = people.organisation("Zorggroep " + UUID.randomUUID());
        administrator = people.administrator(organisation, "Beheerder");
        nurse = Actor.caregiver(caregiver("verpleegkundige"), "Test Verzorgende", organisation, "192.0.2.7");
    }

    @Test
    void S18_per_client_everybody_who_got_a_list_with_that_client_is_named() {
        UUID with = disclosable("c1", "c2");
        UUID without = disclosable("c2");
        write(nurse, "list.downloaded", "snapshot:" + with, "nCare valt uit");
        write(nurse, "list.downloaded", "snapshot:" + without, "");
        write(nurse, "snapshot.delivered", clients.subject(organisation, "c1"), "");

        List<AccessLine> lines = ofClient("c1").lines();

        assertThat(lines).extracting(AccessLine::action).containsExactly("snapshot.delivered", "list.downloaded");
        assertThat(lines.get(1)).satisfies(line -> {
            assertThat(line.person()).isEqualTo("Test Verzorgende");
            assertThat(line.roles()).containsExactly("CAREGIVER");
            assertThat(line.address()).isEqualTo("192.0.2.7");
            assertThat(line.reason()).isEqualTo("nCare valt uit");
            assertThat(line.name()).isEqualTo("De Linde");
            assertThat(line.outcome()).isEqualTo(Outcome.DONE);
            assertThat(line.takenAt()).isNotNull();
        });
        assertThat(ofClient("c9").lines()).isEmpty();
    }

    @Test
    void S18_asking_stands_in_the_log_itself_with_its_reason() {
        ofClient("c1");

        assertThat(log.about(clients.subject(organisation, "c1"), 1))
                .containsExactly(new AccessRecord(
                        clock.now(),
                        administrator.actor(),
                        "accesslog.read",
                        clients.subject(organisation, "c1"),
                        Outcome.DONE,
                        "steekproef"));
    }

    @Test
    void S18_per_person_by_user_name_address_or_name_also_when_the_account_is_gone() {
        write(nurse, "login.done", "caregiver:" + nurse.caregiverId(), "");
        write(administrator.actor(), "caregiver.released", "caregiver:" + nurse.caregiverId(), "");

        assertThat(ofPerson("Verpleegkundige." + organisation).lines())
                .extracting(AccessLine::action)
                .containsExactly("login.done");
        assertThat(ofPerson("Beheerder").lines())
                .extracting(AccessLine::action, AccessLine::name)
                .contains(tuple("caregiver.released", "Test Verzorgende"));
        transaction.run(() -> Sql.run(entityManager, "delete from caregiver where id = ?1", nurse.caregiverId()));
        assertThat(ofPerson("test verzorgende").lines())
                .extracting(AccessLine::action)
                .containsExactly("login.done");
        refused("about", new AccessQuestion(Kind.PERSON, "Niemand", "steekproef", DAY, DAY));
    }

    @Test
    void S18_only_the_days_that_are_asked_in_dutch_time_and_in_parts() {
        UUID list = disclosable("c1");
        clock.set(Instant.parse("2026-10-07T21:59:59Z"));
        write(nurse, "list.downloaded", "snapshot:" + list, "");
        clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < AccessReports.PAGE + 1; i++) {
            write(nurse, "list.downloaded", "snapshot:" + list, "");
        }

        AccessReport first = ofClient("c1");
        assertThat(first.lines()).hasSize(AccessReports.PAGE);
        AccessReport last = reports.read(administrator, organisation, question("c1"), first.before());
        assertThat(last.lines()).hasSize(1);
        assertThat(last.before()).isNull();
        assertThat(reports.export(administrator, organisation, question("c1")))
                .extracting(AccessLine::action)
                .filteredOn("list.downloaded"::equals)
                .hasSize(AccessReports.PAGE + 1);
    }

    @Test
    void U3_all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() ->
                        reports.read(administrator, organisation, new AccessQuestion(null, " ", "", null, null), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly("kind", "about", "reason", "from", "until"));
        refused("until", new AccessQuestion(Kind.CLIENT, "c1", "steekproef", DAY, DAY.minusDays(1)));
    }

    @Test
    void S11_for_who_looks_after_the_people_of_the_organisation_only() {
        write(nurse, "login.done", "caregiver:" + nurse.caregiverId(), "");
        long other = people.organisation("Elders " + UUID.randomUUID());
        Caller elsewhere = people.administrator(other, "Beheerder elders");
        AccessQuestion question = question("c1");

        assertThatThrownBy(() -> reports.read(elsewhere, organisation, question, null))
                .isInstanceOf(NotFound.class);
        for (Caller caller : new Caller[] {people.contact(organisation, "Collega"), people.support("Support")}) {
            assertThatThrownBy(() -> reports.read(caller, organisation, question, null))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> reports.export(caller, organisation, question))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> reports.read(
                        elsewhere,
                        other,
                        new AccessQuestion(Kind.PERSON, "Test Verzorgende", "steekproef", DAY, DAY),
                        null))
                .isInstanceOf(InvalidInput.class);
        assertThat(reports.read(people.applicationAdministrator("Keeper"), organisation, question, null)
                        .lines())
                .isEmpty();
    }

    private AccessReport ofClient(String client) {
        return reports.read(administrator, organisation, question(client), null);
    }

    private static AccessQuestion question(String client) {
        return new AccessQuestion(Kind.CLIENT, client, "steekproef", DAY, DAY);
    }

    private AccessReport ofPerson(String name) {
        return reports.read(
                administrator, organisation, new AccessQuestion(Kind.PERSON, name, "steekproef", DAY, DAY), null);
    }

    private void refused(String field, AccessQuestion question) {
        assertThatThrownBy(() -> reports.read(administrator, organisation, question, null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void write(Actor actor, String action, String subject, String reason) {
        transaction.run(() -> log.record(actor, action, subject, Outcome.DONE, reason));
    }

    private long caregiver(String name) {
        return transaction.get(() -> Sql.number(entityManager, """
                        insert into caregiver (organisation_id, user_name, external_id, display_name, given_name, family_name,
                                               language, active, rehash, created_at, changed_at)
                        values (?1, cast(?2 as citext), '', 'Test Verzorgende', '', '', 'NL', true, false, now(), now())
                        returning id""", organisation, name + "." + organisation)
                .orElseThrow());
    }

    /** What the trigger leaves behind of a list that was handed out. */
    private UUID disclosable(String... ids) {
        UUID snapshot = UUID.randomUUID();
        transaction.run(() -> {
            long ward = Sql.number(entityManager, """
                            insert into ward (organisation_id, external_id, name, created_at, changed_at)
                            values (?1, ?2, 'De Linde', now(), now()) returning id""", organisation, snapshot.toString())
                    .orElseThrow();
            Sql.run(
                    entityManager,
                    "insert into disclosed_snapshot (snapshot_id, organisation_id, ward_id, taken_at, first_at)"
                            + " values (?1, ?2, ?3, ?4, ?4)",
                    snapshot,
                    organisation,
                    ward,
                    clock.now());
            for (String id : ids) {
                Sql.run(
                        entityManager,
                        "insert into disclosed_client (snapshot_id, client_hash) values (?1, ?2)",
                        snapshot,
                        clients.hash(organisation, id));
            }
        });
        return snapshot;
    }
}
