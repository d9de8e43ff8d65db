package nl.careconnections.domain.emergency.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Actor;
import nl.careconnections.domain.emergency.Bundles;
import nl.careconnections.domain.emergency.list.Accounting;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.list.DayColumn;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.testing.DomainTest;
import nl.careconnections.domain.testing.InTransaction;
import nl.careconnections.domain.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest({WardWithKeys.class, QuickPress.class})
class SnapshotsTest {

    private static final String WARD = WardWithKeys.WARD;
    private static final Instant TAKEN = Instant.parse("2026-10-08T07:30:00Z");
    private static final byte[] NO_PHOTO = {};

    /** Born on 12 March 1950; the medication is nobody's. */
    private static final byte[] BUNDLE = """
            {"resourceType": "Bundle", "type": "searchset", "entry": [
              {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "1", "birthDate": "1950-03-12",
                "name": [{"family": "Voorbeeld"}]}}]}""".getBytes(StandardCharsets.UTF_8);

    @Inject
    Snapshots snapshots;

    @Inject
    Completion completion;

    @Inject
    WardWithKeys fixture;

    @Inject
    NamelessClients nameless;

    @Inject
    AccessLog accessLog;

    @Inject
    TestClock clock;

    @Inject
    InTransaction transaction;

    @Inject
    EntityManager entityManager;

    private Integrator ecd;

    @BeforeEach
    void a_ward_that_delivers() {
        clock.set(Instant.parse("2026-10-08T08:00:00Z"));
        ecd = fixture.integrator(fixture.organisation(), KeyScope.MEDICATION_IN);
    }

    @Test
    void a_set_is_in_use_from_the_moment_that_it_is_complete() {
        UUID set = begin(TAKEN, "c1", "c2");
        deliver(set, "c1");
        assertThatThrownBy(() -> read()).isInstanceOf(NotFound.class);
        deliver(set, "c2");

        CompletedSnapshot completed = completion.complete(ecd, WARD, set);

        assertThat(completed.takenAt()).isEqualTo(TAKEN);
        assertThat(completed.validUntil()).isEqualTo(TAKEN.plus(Duration.ofHours(24)));
        assertThat(completed.printed()).isEqualTo(2);
        assertThat(completed.quarantined()).isZero();
        assertThat(read().clients())
                .extracting(entry -> entry.list().client().id())
                .containsExactly("c1", "c2");
    }

    @Test
    void a_set_without_all_its_clients_says_whom_it_misses_and_the_one_before_stays() {
        UUID first = complete(TAKEN, "c1");
        UUID torn = begin(TAKEN.plusSeconds(60), "c1", "c2", "c3");
        deliver(torn, "c2");

        assertThatThrownBy(() -> completion.complete(ecd, WARD, torn))
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.clients()).containsExactly("c1", "c3"));

        assertThat(read().takenAt()).isEqualTo(TAKEN);
        assertThat(completion.complete(ecd, WARD, first).printed()).isEqualTo(1);
    }

    @Test
    void delivered_and_completed_again_nothing_doubles() {
        UUID set = begin(TAKEN, "c1");
        deliver(set, "c1");
        deliver(set, "c1");
        CompletedSnapshot once = completion.complete(ecd, WARD, set);

        assertThat(completion.complete(ecd, WARD, set)).isEqualTo(once);
        assertThat(read().clients()).hasSize(1);
        assertConflict("emergency.completed", () -> deliver(set, "c1"));
    }

    @Test
    void an_older_set_does_not_replace_a_newer_one() {
        UUID older = begin(TAKEN, "c1");
        deliver(older, "c1");
        complete(TAKEN.plusSeconds(60), "c1");

        assertConflict("emergency.older", () -> completion.complete(ecd, WARD, older));

        assertThat(read().takenAt()).isEqualTo(TAKEN.plusSeconds(60));
    }

    @Test
    void an_empty_ward_is_meant_so_or_refused() {
        assertThatThrownBy(() -> snapshots.begin(ecd, WARD, new NewSnapshot(TAKEN, null, List.of(), false)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).isEqualTo("emergency.empty"));
        complete(TAKEN.minusSeconds(60), "c1");

        UUID empty = snapshots.begin(ecd, WARD, new NewSnapshot(TAKEN, null, List.of(), true));
        completion.complete(ecd, WARD, empty);

        assertThat(read().clients()).isEmpty();
    }

    @Test
    void somebody_elses_bundle_is_refused_and_nothing_of_it_is_kept() {
        UUID set = snapshots.begin(
                ecd, WARD, new NewSnapshot(TAKEN, null, List.of(client("c1", LocalDate.of(1951, 3, 12))), false));

        assertThatThrownBy(() -> deliver(set, "c1"))
                .isInstanceOfSatisfying(
                        InvalidInput.class, refused -> assertThat(refused.key()).isEqualTo("emergency.otherClient"));
        assertThatThrownBy(() -> deliver(set, "c9")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completion.complete(ecd, WARD, set)).isInstanceOf(Missing.class);
    }

    @Test
    void what_cannot_be_read_quarantines_the_client_and_not_the_ward() {
        UUID set = begin(TAKEN, "c1", "c2");
        deliver(set, "c1");

        ReceivedClient received =
                snapshots.deliver(ecd, WARD, set, "c2", "<Bundle".getBytes(StandardCharsets.UTF_8), BundleFormat.XML);

        assertThat(received.status()).isEqualTo("QUARANTINED");
        assertThat(received.quarantined()).hasSize(1);
        CompletedSnapshot completed = completion.complete(ecd, WARD, set);
        assertThat(completed.printed()).isEqualTo(1);
        assertThat(completed.quarantined()).isEqualTo(1);
        assertThat(read().clients().get(1).list().status()).isEqualTo(ClientStatus.QUARANTINED);
    }

    @Test
    void S11_another_organisation_has_neither_this_ward_nor_this_set() {
        UUID set = begin(TAKEN, "c1");
        Integrator stranger = fixture.integrator(fixture.organisation(), KeyScope.MEDICATION_IN);

        assertThatThrownBy(() -> snapshots.deliver(stranger, WARD, set, "c1", BUNDLE, BundleFormat.JSON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completion.complete(stranger, WARD, set)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> snapshots.begin(ecd, "Bestaat niet", new NewSnapshot(TAKEN, null, List.of(), true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void every_member_that_is_wrong_is_named() {
        List<ClientEnvelope> clients = List.of(
                client("c1", LocalDate.of(1950, 3, 12)),
                new ClientEnvelope(
                        "c1", " ", LocalDate.of(2030, 1, 1), "", "geen foto".getBytes(StandardCharsets.UTF_8), false));
        NewSnapshot wrong = new NewSnapshot(clock.now().plus(Duration.ofMinutes(6)), clock.now(), clients, false);

        assertThatThrownBy(() -> snapshots.begin(ecd, WARD, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput::field)
                                .containsExactly(
                                        "takenAt",
                                        "clients[1].id",
                                        "clients[1].name",
                                        "clients[1].birthDate",
                                        "clients[1].photo"));
    }

    @Test
    void nothing_about_a_client_stands_readable_in_the_database() {
        complete(TAKEN, "c1-geheim");

        List<?> rows = transaction.get(() -> entityManager
                .createNativeQuery(
                        "select encode(envelope, 'escape') || encode(bundle, 'escape') || encode(client_hash, 'escape') from snapshot_client where bundle is not null")
                .getResultList());

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("geheim", "Voorbeeld", "1950-03-12"));
    }

    @Test
    void S18_of_whom_a_list_was_that_somebody_got_is_known_when_the_list_is_gone() {
        UUID seen = complete(TAKEN, "c1", "c2");
        UUID unseen = complete(TAKEN.plusSeconds(60), "c1");
        transaction.run(() -> accessLog.done(
                Actor.caregiver(4, "Test Verzorgende", ecd.organisationId(), "192.0.2.1"),
                "list.downloaded",
                "snapshot:" + seen));
        transaction.run(() -> Sql.run(entityManager, "delete from snapshot_client where snapshot_id = ?1", seen));

        assertThat(listsSomebodyGotOf("c1")).containsExactly(seen).doesNotContain(unseen);
        assertThat(listsSomebodyGotOf("c2")).containsExactly(seen);
        assertThat(listsSomebodyGotOf("c3")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> listsSomebodyGotOf(String client) {
        return transaction.get(() -> entityManager
                .createNativeQuery("""
                        select s.snapshot_id from disclosed_client c join disclosed_snapshot s using (snapshot_id)
                        where s.organisation_id = ?1 and c.client_hash = ?2""")
                .setParameter(1, ecd.organisationId())
                .setParameter(2, nameless.hash(ecd.organisationId(), client))
                .getResultList());
    }

    @Test
    void an_example_of_the_standard_is_delivered_whole() throws IOException {
        try (InputStream example = getClass()
                .getResourceAsStream("/nl/careconnections/domain/emergency/mp9/mg-mp-mg-example-MGB-script2-v30.xml")) {
            byte[] bundle = example.readAllBytes();
            LocalDate birthDate =
                    DeliveryReader.read(bundle, BundleFormat.XML).birthDate().orElseThrow();
            UUID set =
                    snapshots.begin(ecd, WARD, new NewSnapshot(TAKEN, TAKEN, List.of(client("c1", birthDate)), false));

            ReceivedClient received = snapshots.deliver(ecd, WARD, set, "c1", bundle, BundleFormat.XML);

            assertThat(received.status()).isEqualTo("PRINTED");
            completion.complete(ecd, WARD, set);
            Accounting accounting = read().clients().get(0).list().accounting();
            assertThat(accounting.delivered().orElseThrow()).isPositive();
            assertThat(accounting.addsUp()).isTrue();
        }
    }

    private static void assertConflict(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void without_a_first_day_the_lists_begin_on_the_day_that_the_data_were_taken() {
        UUID set = begin(TAKEN, "c1");
        snapshots.deliver(ecd, WARD, set, "c1", Bundles.of("1950-03-12", "Paracetamol tablet 500mg"), BundleFormat.XML);
        completion.complete(ecd, WARD, set);
        LocalDate taken = TAKEN.atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate();

        assertThat(read().clients().get(0).list().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.days())
                        .extracting(DayColumn::date)
                        .startsWith(taken)
                        .hasSize(7));
    }

    private UUID complete(Instant takenAt, String... clients) {
        UUID set = begin(takenAt, clients);
        for (String client : clients) {
            deliver(set, client);
        }
        completion.complete(ecd, WARD, set);
        return set;
    }

    private UUID begin(Instant takenAt, String... ids) {
        List<ClientEnvelope> clients = new ArrayList<>();
        for (String id : ids) {
            clients.add(client(id, LocalDate.of(1950, 3, 12)));
        }
        return snapshots.begin(ecd, WARD, new NewSnapshot(takenAt, takenAt, clients, false));
    }

    private static ClientEnvelope client(String id, LocalDate birthDate) {
        return new ClientEnvelope(id, "V. Voorbeeld", birthDate, "12", NO_PHOTO, false);
    }

    private void deliver(UUID set, String client) {
        snapshots.deliver(ecd, WARD, set, client, BUNDLE, BundleFormat.JSON);
    }

    private WardList read() {
        return snapshots.read(ecd, WARD, Optional.empty(), 7);
    }
}
