package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.careconnections.domain.emergency.encryption.ListBox;
import nl.careconnections.domain.emergency.reading.BundleFormat;
import nl.careconnections.domain.shared.Sql;

/** The clients of sets, encrypted; opened one by one, because a ward as a whole would not fit in memory. */
@ApplicationScoped
@Transactional
class StoredClients {

    private static final String ENVELOPE = "envelope";
    private static final String BUNDLE = "bundle";

    @Inject
    EntityManager entityManager;

    @Inject
    ListBox box;

    @Inject
    NamelessClients nameless;

    /** @param place in the set, from 0 */
    record Expected(int place, ClientEnvelope envelope) {}

    void expect(UUID snapshot, Ward ward, int place, ClientEnvelope client) {
        Sql.run(
                entityManager,
                """
                insert into snapshot_client (snapshot_id, client_hash, lasting_hash, position, envelope)
                values (?1, ?2, ?3, ?4, ?5)""",
                snapshot,
                box.nameless(owner(ward), client.id()),
                nameless.hash(ward.organisationId(), client.id()),
                place,
                box.close(EnvelopeJson.write(client), owner(snapshot, place, ENVELOPE)));
    }

    Optional<Expected> find(Ward ward, UUID snapshot, String client) {
        return box.names(owner(ward), client).stream()
                .flatMap(name -> Sql.rows(
                        entityManager,
                        "select position, envelope from snapshot_client where snapshot_id = ?1 and client_hash = ?2",
                        snapshot,
                        name)
                        .stream())
                .findFirst()
                .map(row -> new Expected(place(row), envelope(snapshot, row)));
    }

    void keep(UUID snapshot, int place, StoredClient client, String status, Instant deliveredAt) {
        Sql.run(
                entityManager,
                """
                update snapshot_client set bundle = ?1, format = ?2, status = ?3, delivered_at = ?4
                where snapshot_id = ?5 and position = ?6""",
                box.close(client.bundle(), owner(snapshot, place, BUNDLE)),
                client.format().name(),
                status,
                deliveredAt,
                snapshot,
                place);
    }

    void quarantine(UUID snapshot, int place) {
        Sql.run(
                entityManager,
                "update snapshot_client set status = 'QUARANTINED' where snapshot_id = ?1 and position = ?2",
                snapshot,
                place);
    }

    StoredClient at(UUID snapshot, int place) {
        Object[] row = Sql.row(entityManager, """
                        select position, envelope, bundle, format from snapshot_client
                        where snapshot_id = ?1 and position = ?2""", snapshot, place).orElseThrow();
        return new StoredClient(
                envelope(snapshot, row),
                box.open((byte[]) row[2], owner(snapshot, place, BUNDLE)),
                BundleFormat.valueOf((String) row[3]));
    }

    /** The clients of a set in the order of the lists, each opened when it is asked for. */
    Stream<StoredClient> of(UUID snapshot, int clients) {
        return IntStream.range(0, clients).mapToObj(place -> at(snapshot, place));
    }

    /** Clients of an open set that were never delivered, as the care system names them. */
    List<String> missing(UUID snapshot) {
        return Sql.rows(entityManager, """
                        select position, envelope from snapshot_client where snapshot_id = ?1 and bundle is null
                        order by position""", snapshot).stream()
                .map(row -> envelope(snapshot, row).id())
                .toList();
    }

    /** Under which names a client stands in sets of the same organisation. */
    List<byte[]> names(Ward ward, String client) {
        return box.names(owner(ward), client);
    }

    private ClientEnvelope envelope(UUID snapshot, Object[] row) {
        return EnvelopeJson.read(box.open((byte[]) row[1], owner(snapshot, place(row), ENVELOPE)));
    }

    private static int place(Object[] row) {
        return ((Number) row[0]).intValue();
    }

    /** One client has one name in all wards of an organisation, so that it is found when it is in two of them. */
    private static String owner(Ward ward) {
        return "organisation:" + ward.organisationId();
    }

    /** What encrypted parts are bound to: moved elsewhere, they do not open. */
    private static String owner(UUID snapshot, int place, String part) {
        return snapshot + ":" + place + ":" + part;
    }
}
