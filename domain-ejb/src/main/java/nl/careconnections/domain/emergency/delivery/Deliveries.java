package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.emergency.list.ClientList;
import nl.careconnections.domain.emergency.setting.EmergencySetting;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** What care systems delivered, for the supplier's application administrators; clients by number, never by name. */
@ApplicationScoped
@Transactional
public class Deliveries {

    /** Rows at once. */
    public static final int PAGE = 20;

    private static final String WARDS = """
            select w.id, w.name, w.external_id, s.taken_at, s.valid_until, coalesce(s.clients, 0), coalesce(s.quarantined, 0),
                   (select count(*) from ward_snapshot o where o.ward_id = w.id and o.state = 'OPEN')
            from ward w left join ward_snapshot s on s.ward_id = w.id and s.state = 'CURRENT'
            where w.organisation_id = ?1 and w.removed_at is null""";

    private static final String REFUSED =
            " from audit_entry where organisation_id = ?1 and outcome = 'REFUSED' and actor_role = 'INTEGRATOR'";

    @Inject
    EntityManager entityManager;

    @Inject
    EmergencySettings settings;

    @Inject
    StoredClients clients;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /**
     * The wards by name.
     *
     * @param page from 0
     * @throws NotAllowed for who is no application administrator
     */
    public DeliveryPage<WardDelivery> wards(Caller caller, long organisationId, int page) {
        requireAdministration(caller, organisationId);
        long total = Sql.number(
                        entityManager,
                        "select count(*) from ward where organisation_id = ?1 and removed_at is null",
                        organisationId)
                .orElseThrow();
        int interval = settings.of(organisationId).intervalMinutes();
        List<WardDelivery> rows = Sql.rows(
                        entityManager,
                        WARDS + " order by lower(w.name), w.id limit ?2 offset ?3",
                        organisationId,
                        PAGE,
                        (long) page * PAGE)
                .stream()
                .map(row -> ward(row, interval))
                .toList();
        return new DeliveryPage<>(rows, total);
    }

    /** @throws NotFound for a ward of another organisation, or one that is gone */
    public WardDelivery ward(Caller caller, long organisationId, long wardId) {
        requireAdministration(caller, organisationId);
        EmergencySetting setting = settings.of(organisationId);
        return Sql.row(entityManager, WARDS + " and w.id = ?2", organisationId, wardId)
                .map(row -> ward(row, setting.intervalMinutes()))
                .orElseThrow(NotFound::new);
    }

    /**
     * The sets of a ward, newest first.
     *
     * @param page from 0
     * @throws NotFound for a ward of another organisation, or one that is gone
     */
    public DeliveryPage<DeliveredSet> sets(Caller caller, long organisationId, long wardId, int page) {
        ward(caller, organisationId, wardId);
        long total = Sql.number(entityManager, "select count(*) from ward_snapshot where ward_id = ?1", wardId)
                .orElseThrow();
        List<DeliveredSet> rows = Sql.rows(entityManager, """
                        select s.id, s.number, s.state, s.taken_at, s.created_at, s.completed_at, s.valid_until, k.name, s.clients,
                               count(c.delivered_at), coalesce(s.printed, 0), coalesce(s.quarantined, 0),
                               count(*) filter (where c.status = 'PARTIAL')
                        from ward_snapshot s join api_key k on k.id = s.api_key_id
                        left join snapshot_client c on c.snapshot_id = s.id
                        where s.ward_id = ?1 group by s.id, k.name
                        order by s.created_at desc, s.id limit ?2 offset ?3""", wardId, PAGE, (long) page * PAGE).stream()
                .map(Deliveries::set)
                .toList();
        return new DeliveryPage<>(rows, total);
    }

    /**
     * What of a set could not be understood, client by client, as it was answered to the care system. It stands in the access log.
     *
     * @param page from 0
     * @throws NotFound for a set of another organisation, or one that is gone
     */
    public DeliveryPage<ReceivedClient> troubles(Caller caller, long organisationId, UUID set, int page) {
        requireAdministration(caller, organisationId);
        Object[] ward = Sql.row(entityManager, """
                        select w.id, w.external_id, w.name, s.taken_at from ward_snapshot s join ward w on w.id = s.ward_id
                        where s.id = ?1 and w.organisation_id = ?2 and w.removed_at is null""", set, organisationId).orElseThrow(NotFound::new);
        Ward known = new Ward(
                Columns.number(ward[0]),
                organisationId,
                (String) ward[1],
                (String) ward[2],
                settings.of(organisationId));
        Instant takenAt = Columns.instant(ward[3]);
        String troubled = " from snapshot_client where snapshot_id = ?1 and status in ('QUARANTINED', 'PARTIAL')";
        long total =
                Sql.number(entityManager, "select count(*)" + troubled, set).orElseThrow();
        List<ReceivedClient> rows = Sql.rows(
                        entityManager,
                        "select position, status" + troubled + " order by status desc, position limit ?2 offset ?3",
                        set,
                        PAGE,
                        (long) page * PAGE)
                .stream()
                .map(row -> trouble(caller, known, takenAt, clients.at(set, ((Number) row[0]).intValue())))
                .toList();
        if (!rows.isEmpty()) {
            accessLog.done(caller.actor(), "quarantine.viewed", "snapshot:" + set);
        }
        return new DeliveryPage<>(rows, total);
    }

    /** What care systems of the organisation asked and did not get, newest first. */
    public DeliveryPage<RefusedDelivery> refusals(Caller caller, long organisationId, int page) {
        requireAdministration(caller, organisationId);
        long total = Sql.number(entityManager, "select count(*)" + REFUSED, organisationId)
                .orElseThrow();
        List<RefusedDelivery> rows = Sql.rows(
                        entityManager,
                        "select at, actor_name, action, reason, coalesce((select w.name from ward w"
                                + " where subject = 'ward:' || w.id), ''), address" + REFUSED
                                + " order by position desc limit ?2 offset ?3",
                        organisationId,
                        PAGE,
                        (long) page * PAGE)
                .stream()
                .map(row -> new RefusedDelivery(
                        Columns.instant(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
        return new DeliveryPage<>(rows, total);
    }

    private WardDelivery ward(Object[] row, int interval) {
        Instant takenAt = Columns.instant(row[3]);
        Instant validUntil = Columns.instant(row[4]);
        return new WardDelivery(
                Columns.number(row[0]),
                (String) row[1],
                (String) row[2],
                DeliveryState.of(takenAt, validUntil, interval, clock.instant()),
                takenAt,
                validUntil,
                count(row[5]),
                count(row[6]),
                count(row[7]));
    }

    private static DeliveredSet set(Object[] row) {
        return new DeliveredSet(
                (UUID) row[0],
                Columns.number(row[1]),
                (String) row[2],
                Columns.instant(row[3]),
                Columns.instant(row[4]),
                Columns.instant(row[5]),
                Columns.instant(row[6]),
                (String) row[7],
                count(row[8]),
                count(row[9]),
                count(row[10]),
                count(row[11]),
                count(row[12]));
    }

    private static ReceivedClient trouble(Caller caller, Ward ward, Instant takenAt, StoredClient client) {
        ClientList list = client.list(ward, WholeSet.window(takenAt), Language.EN);
        return ReceivedClient.of(client.envelope().id(), list, caller.language());
    }

    private void requireAdministration(Caller caller, long organisationId) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            accessLog.refused(caller.actor(), "deliveries.viewed", "organisation:" + organisationId, "no right");
            throw new NotAllowed();
        }
    }

    private static int count(Object column) {
        return ((Number) column).intValue();
    }
}
