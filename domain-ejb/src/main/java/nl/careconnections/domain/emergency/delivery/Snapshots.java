package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.emergency.list.Client;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.list.ClientLists;
import nl.careconnections.domain.emergency.list.ListWindow;
import nl.careconnections.domain.emergency.list.WardList;
import nl.careconnections.domain.emergency.medication.Delivery;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.emergency.reading.DeliveryReader;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;

/**
 * Sets of lists as care systems deliver them: begun with the people of the ward, filled with one Bundle for each, completed as a
 * whole. Until then the set before stays in use; delivered again, nothing doubles (emergency-portal.md, "How data gets in").
 */
@ApplicationScoped
@Transactional
public class Snapshots {

    private static final String OPEN = "OPEN";
    private static final String ENVELOPE = "envelope";
    private static final String BUNDLE = "bundle";

    /** As many as the print edition has. */
    private static final int DAYS_UNDERSTOOD = 7;

    @Inject
    EntityManager entityManager;

    @Inject
    Wards wards;

    @Inject
    ListBox box;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    /**
     * Begins a set.
     *
     * @param ward as the organisation names it
     * @throws NotFound for a ward that the organisation does not have
     * @throws InvalidInput naming each member of the document that is wrong
     */
    public UUID begin(Integrator integrator, String ward, NewSnapshot delivered) {
        Ward known = wards.of(integrator, ward);
        SnapshotCheck.check(delivered, clock.instant());
        UUID id = UUID.randomUUID();
        Sql.run(
                entityManager,
                """
                insert into ward_snapshot (id, ward_id, api_key_id, state, taken_at, administrations_until, allow_empty,
                                           clients, created_at)
                values (?1, ?2, ?3, 'OPEN', ?4, cast(?5 as timestamptz), ?6, ?7, ?8)""",
                id,
                known.id(),
                integrator.keyId(),
                delivered.takenAt(),
                delivered.administrationsUntil(),
                delivered.allowEmpty(),
                delivered.clients().size(),
                clock.instant());
        for (int place = 0; place < delivered.clients().size(); place++) {
            expect(id, known, place, delivered.clients().get(place));
        }
        accessLog.done(integrator.actor(), "snapshot.begun", known.subject());
        return id;
    }

    private void expect(UUID snapshot, Ward ward, int place, ClientEnvelope client) {
        Sql.run(
                entityManager,
                "insert into snapshot_client (snapshot_id, client_hash, position, envelope) values (?1, ?2, ?3, ?4)",
                snapshot,
                nameless(ward, client.id()),
                place,
                box.close(EnvelopeJson.write(client), owner(snapshot, place, ENVELOPE)));
    }

    /**
     * Keeps the Bundle of one client and says how it was understood; the same client again takes the place of the one before.
     *
     * @throws NotFound for a set that is not of this ward, or a client that is not in it
     * @throws Conflict {@code emergency.completed} when the set is in use already
     * @throws InvalidInput {@code Patient.birthDate} with key {@code emergency.otherClient} when it is somebody else's
     */
    public ReceivedClient deliver(
            Integrator integrator, String ward, UUID snapshot, String client, byte[] bundle, BundleFormat format) {
        Ward known = wards.of(integrator, ward);
        Instant takenAt = takenAtOfOpen(known, snapshot);
        Expected expected = expected(known, snapshot, client);
        Delivery delivery = DeliveryReader.read(bundle, format);
        requireSameClient(integrator, known, expected.envelope(), delivery);
        ListWindow window =
                new ListWindow(LocalDate.ofInstant(takenAt, WorkingCalendar.ZONE), DAYS_UNDERSTOOD, takenAt);
        ClientList list = listOf(known, window, expected.envelope(), delivery, Language.EN);
        Sql.run(
                entityManager,
                """
                update snapshot_client set bundle = ?1, format = ?2, status = ?3, delivered_at = ?4
                where snapshot_id = ?5 and position = ?6""",
                box.close(bundle, owner(snapshot, expected.place(), BUNDLE)),
                format.name(),
                list.status().name(),
                clock.instant(),
                snapshot,
                expected.place());
        accessLog.done(integrator.actor(), "snapshot.delivered", known.subject());
        return new ReceivedClient(
                client,
                list.status().name(),
                list.quarantined().stream()
                        .map(part -> new ReceivedClient.QuarantinedPart(part.resource(), part.path(), part.reason()))
                        .toList());
    }

    private void requireSameClient(Integrator integrator, Ward ward, ClientEnvelope client, Delivery delivery) {
        if (delivery.birthDate()
                .filter(date -> !date.equals(client.birthDate()))
                .isPresent()) {
            accessLog.refused(integrator.actor(), "snapshot.delivered", ward.subject(), "another birth date");
            throw new InvalidInput("Patient.birthDate", "emergency.otherClient");
        }
    }

    /**
     * Puts a set in use in place of the one before, all at once. Completed already, it answers as the first time.
     *
     * @throws NotFound for a set that is not of this ward
     * @throws Missing naming the clients that were never delivered
     * @throws Conflict {@code emergency.older} when the set in use was taken later
     */
    public CompletedSnapshot complete(Integrator integrator, String ward, UUID snapshot) {
        Ward known = wards.locked(integrator, ward);
        Optional<CompletedSnapshot> before = completed(known, snapshot);
        if (before.isPresent()) {
            return before.get();
        }
        Instant takenAt = takenAtOfOpen(known, snapshot);
        requireWhole(snapshot);
        requireNewer(known, takenAt);
        Sql.run(
                entityManager,
                "update ward_snapshot set state = 'REPLACED' where ward_id = ?1 and state = 'CURRENT'",
                known.id());
        Sql.run(entityManager, """
                update ward_snapshot set state = 'CURRENT', completed_at = ?1, valid_until = ?2,
                       printed = (select count(*) from snapshot_client c where c.snapshot_id = ?3 and status <> 'QUARANTINED'),
                       quarantined = (select count(*) from snapshot_client c where c.snapshot_id = ?3 and status = 'QUARANTINED')
                where id = ?3""", clock.instant(), known.validUntil(takenAt), snapshot);
        accessLog.done(integrator.actor(), "snapshot.completed", known.subject());
        return completed(known, snapshot).orElseThrow();
    }

    /**
     * The lists in use, of these days.
     *
     * @throws NotFound for a ward that is not of the organisation, or that has no set yet
     */
    public WardList read(Integrator integrator, String ward, LocalDate from, int days) {
        Ward known = wards.of(integrator, ward);
        Object[] set = Sql.row(entityManager, """
                        select id, taken_at, valid_until, administrations_until from ward_snapshot
                        where ward_id = ?1 and state = 'CURRENT'""", known.id()).orElseThrow(NotFound::new);
        Instant takenAt = Columns.instant(set[1]);
        ListWindow window = new ListWindow(from, days, takenAt);
        Optional<Instant> administrationsUntil = Optional.ofNullable(Columns.instant(set[3]));
        List<WardList.Entry> clients = stored((UUID) set[0]).stream()
                .map(client -> new WardList.Entry(
                        listOf(known, window, client.envelope(), client.delivery(), Language.NL), administrationsUntil))
                .toList();
        accessLog.done(integrator.actor(), "list.read", known.subject());
        return new WardList(ward, takenAt, Columns.instant(set[2]), clients);
    }

    private static ClientList listOf(
            Ward ward, ListWindow window, ClientEnvelope client, Delivery delivery, Language language) {
        Client named = new Client(client.id(), client.name(), client.birthDate(), client.room(), client.selfManaged());
        return ClientLists.of(named, delivery, window, ward.risky(), language);
    }

    /** Nobody completes the set until the transaction ends. */
    private Instant takenAtOfOpen(Ward ward, UUID snapshot) {
        Object[] row = Sql.row(
                        entityManager,
                        "select state, taken_at from ward_snapshot where id = ?1 and ward_id = ?2 for share",
                        snapshot,
                        ward.id())
                .orElseThrow(NotFound::new);
        if (!OPEN.equals(row[0])) {
            throw new Conflict("emergency.completed");
        }
        return Columns.instant(row[1]);
    }

    private Expected expected(Ward ward, UUID snapshot, String client) {
        Object[] row = Sql.row(
                        entityManager,
                        "select position, envelope from snapshot_client where snapshot_id = ?1 and client_hash = ?2",
                        snapshot,
                        nameless(ward, client))
                .orElseThrow(NotFound::new);
        return new Expected(place(row), envelope(snapshot, row));
    }

    private Optional<CompletedSnapshot> completed(Ward ward, UUID snapshot) {
        return Sql.row(entityManager, """
                        select taken_at, valid_until, printed, quarantined from ward_snapshot
                        where id = ?1 and ward_id = ?2 and state <> 'OPEN'""", snapshot, ward.id())
                .map(row -> new CompletedSnapshot(
                        Columns.instant(row[0]),
                        Columns.instant(row[1]),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()));
    }

    private void requireWhole(UUID snapshot) {
        List<String> missing = Sql.rows(entityManager, """
                        select position, envelope from snapshot_client where snapshot_id = ?1 and bundle is null
                        order by position""", snapshot).stream()
                .map(row -> envelope(snapshot, row).id())
                .toList();
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    private void requireNewer(Ward ward, Instant takenAt) {
        boolean older = Sql.number(
                        entityManager,
                        "select 1 from ward_snapshot where ward_id = ?1 and state = 'CURRENT' and taken_at > ?2",
                        ward.id(),
                        takenAt)
                .isPresent();
        if (older) {
            throw new Conflict("emergency.older");
        }
    }

    private List<StoredClient> stored(UUID snapshot) {
        return Sql.rows(entityManager, """
                        select position, envelope, bundle, format from snapshot_client where snapshot_id = ?1
                        order by position""", snapshot).stream()
                .map(row -> stored(snapshot, row))
                .toList();
    }

    private StoredClient stored(UUID snapshot, Object[] row) {
        byte[] bundle = box.open((byte[]) row[2], owner(snapshot, place(row), BUNDLE));
        return new StoredClient(
                envelope(snapshot, row), DeliveryReader.read(bundle, BundleFormat.valueOf((String) row[3])));
    }

    private ClientEnvelope envelope(UUID snapshot, Object[] row) {
        return EnvelopeJson.read(box.open((byte[]) row[1], owner(snapshot, place(row), ENVELOPE)));
    }

    private static int place(Object[] row) {
        return ((Number) row[0]).intValue();
    }

    private byte[] nameless(Ward ward, String client) {
        return box.nameless("ward:" + ward.id(), client);
    }

    /** What encrypted parts are bound to: moved elsewhere, they do not open. */
    private static String owner(UUID snapshot, int place, String part) {
        return snapshot + ":" + place + ":" + part;
    }

    private record StoredClient(ClientEnvelope envelope, Delivery delivery) {}

    /** @param place in the set, from 0 */
    private record Expected(int place, ClientEnvelope envelope) {}
}
