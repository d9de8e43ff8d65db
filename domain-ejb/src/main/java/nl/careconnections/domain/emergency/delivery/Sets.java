package nl.careconnections.domain.emergency.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.list.ClientStatus;
import nl.careconnections.domain.emergency.shelf.Shelf;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;
import nl.careconnections.domain.sla.WorkingCalendar;

/** The sets of a ward: which one is in use, which ones were. Each call is a step of its own, so that no connection waits for a press. */
@ApplicationScoped
@Transactional
class Sets {

    private static final String OPEN = "OPEN";

    @Inject
    EntityManager entityManager;

    @Inject
    Wards wards;

    @Inject
    StoredClients clients;

    @Inject
    Shelf shelf;

    @Inject
    ListAlarms alarms;

    @Inject
    NamelessClients nameless;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    /** Where a client's document belongs. */
    record Place(Ward ward, UUID snapshot, Instant takenAt, int place, ClientEnvelope envelope) {}

    UUID begin(Integrator integrator, String ward, NewSnapshot delivered) {
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
            clients.expect(id, known, place, delivered.clients().get(place));
        }
        accessLog.done(integrator.actor(), "snapshot.begun", known.subject());
        return id;
    }

    /**
     * Where the document of a client belongs.
     *
     * @throws NotFound for a set that is not of this ward, or a client that is not in it
     * @throws Conflict {@code emergency.completed} when the set is in use already
     */
    Place place(Integrator integrator, String ward, UUID snapshot, String client) {
        Ward known = wards.of(integrator, ward);
        WholeSet set = open(known, snapshot);
        StoredClients.Expected expected = clients.find(known, snapshot, client).orElseThrow(NotFound::new);
        return new Place(known, snapshot, set.takenAt(), expected.place(), expected.envelope());
    }

    /** @throws Conflict {@code emergency.completed} when the set was put in use meanwhile */
    void keep(Integrator integrator, Place place, StoredClient client, ClientStatus status) {
        if (!isOpen(place.ward(), place.snapshot(), " for share")) {
            throw new Conflict("emergency.completed");
        }
        clients.keep(place.snapshot(), place.place(), client, status.name(), clock.instant());
        accessLog.record(
                integrator.actor(),
                "snapshot.delivered",
                nameless.subject(place.ward().organisationId(), place.envelope().id()),
                Outcome.DONE,
                place.ward().subject());
    }

    /**
     * What a set that is complete already was answered with; empty for one that can be completed.
     *
     * @throws NotFound for a set that is not of this ward
     */
    Optional<CompletedSnapshot> completed(Integrator integrator, String ward, UUID snapshot) {
        return completed(wards.of(integrator, ward), snapshot);
    }

    /**
     * A set that can be completed.
     *
     * @throws NotFound for a set that is not of this ward
     * @throws Missing naming the clients that were never delivered
     * @throws Conflict {@code emergency.older} when the set in use was taken later
     */
    WholeSet whole(Integrator integrator, String ward, UUID snapshot) {
        Ward known = wards.of(integrator, ward);
        WholeSet set = open(known, snapshot);
        List<String> missing = clients.missing(snapshot);
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
        requireNewer(known, set.takenAt());
        return set;
    }

    /**
     * Puts a set in use in place of the one before, together with the lists of that printing. Done already, it answers as the first
     * time.
     *
     * @param leftOff places of clients whose own pages could not be printed
     * @throws Conflict {@code emergency.older}, or {@code emergency.deliveredAgain} when the set is no longer what was printed
     */
    CompletedSnapshot putInUse(Integrator integrator, WholeSet set, UUID printing, Set<Integer> leftOff) {
        Ward known = wards.locked(integrator, set.ward().externalId());
        Optional<CompletedSnapshot> before = completed(known, set.id());
        if (before.isPresent()) {
            return before.get();
        }
        isOpen(known, set.id(), " for update");
        if (!open(known, set.id()).mark().equals(set.mark())) {
            throw new Conflict("emergency.deliveredAgain");
        }
        requireNewer(known, set.takenAt());
        Trouble trouble = trouble(known);
        leftOff.forEach(place -> clients.quarantine(set.id(), place));
        Sql.run(
                entityManager,
                "update ward_snapshot set state = 'REPLACED' where ward_id = ?1 and state = 'CURRENT'",
                known.id());
        Sql.run(entityManager, """
                update ward_snapshot set state = 'CURRENT', completed_at = ?1, valid_until = ?2,
                       printed = (select count(*) from snapshot_client c where c.snapshot_id = ?3 and status <> 'QUARANTINED'),
                       quarantined = (select count(*) from snapshot_client c where c.snapshot_id = ?3 and status = 'QUARANTINED')
                where id = ?3""", clock.instant(), set.validUntil(), set.id());
        shelf.use(set.id(), printing);
        alarms.putInUse(known, set.id(), trouble, trouble(known));
        accessLog.done(integrator.actor(), "snapshot.completed", known.subject());
        return completed(known, set.id()).orElseThrow();
    }

    /** The set in use. */
    Optional<EarlierSet> current(Ward ward) {
        return Sql.row(entityManager, """
                        select id, taken_at, valid_until, administrations_until, clients from ward_snapshot
                        where ward_id = ?1 and state = 'CURRENT'""", ward.id()).map(Sets::earlier);
    }

    /** What caregivers had yesterday: the newest set of the day before, or the newest before this one where there is none. */
    Optional<EarlierSet> before(WholeSet set) {
        LocalDate today = LocalDate.ofInstant(set.takenAt(), WorkingCalendar.ZONE);
        Instant midnight = today.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        Instant dayBefore =
                today.minusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return newest(set.ward(), dayBefore, midnight).or(() -> newest(set.ward(), Instant.EPOCH, set.takenAt()));
    }

    /** In which other wards clients of this set are too: names of wards, by the place of the client. */
    Map<Integer, List<String>> otherWards(WholeSet set) {
        Map<Integer, List<String>> wardNames = new HashMap<>();
        Sql.rows(
                        entityManager,
                        """
                        select distinct mine.position, w.name
                        from snapshot_client mine
                        join snapshot_client other on other.client_hash = mine.client_hash
                        join ward_snapshot s on s.id = other.snapshot_id and s.state = 'CURRENT'
                        join ward w on w.id = s.ward_id and w.organisation_id = ?2 and w.id <> ?3 and w.removed_at is null
                        where mine.snapshot_id = ?1 order by w.name""",
                        set.id(),
                        set.ward().organisationId(),
                        set.ward().id())
                .forEach(row -> wardNames
                        .computeIfAbsent(((Number) row[0]).intValue(), place -> new ArrayList<>())
                        .add((String) row[1]));
        return wardNames;
    }

    /** The newest delivery of a client, in any ward of the organisation, of which a list could be made. */
    Optional<LastGoodPlace> lastGood(WholeSet set, String client) {
        return clients.names(set.ward(), client).stream()
                .flatMap(name -> Sql.row(entityManager, """
                        select s.id, c.position, s.taken_at
                        from snapshot_client c join ward_snapshot s on s.id = c.snapshot_id join ward w on w.id = s.ward_id
                        where c.client_hash = ?1 and w.organisation_id = ?2 and c.status <> 'QUARANTINED'
                          and s.state <> 'OPEN' and s.taken_at < ?3 order by s.taken_at desc limit 1""", name, set.ward().organisationId(), set.takenAt()).stream())
                .map(row -> new LastGoodPlace((UUID) row[0], ((Number) row[1]).intValue(), Columns.instant(row[2])))
                .max(Comparator.comparing(LastGoodPlace::takenAt));
    }

    String organisation(Ward ward) {
        return (String) entityManager
                .createNativeQuery("select name::text from organisation where id = ?1")
                .setParameter(1, ward.organisationId())
                .getSingleResult();
    }

    /** Said of a set that could not be printed; the one before stays in use. */
    void notPrinted(Integrator integrator, WholeSet set) {
        accessLog.refused(integrator.actor(), "snapshot.completed", set.ward().subject(), "could not be printed");
        alarms.notPrinted(set.ward(), set.id());
    }

    private Optional<EarlierSet> newest(Ward ward, Instant from, Instant before) {
        return Sql.row(entityManager, """
                        select id, taken_at, valid_until, administrations_until, clients from ward_snapshot
                        where ward_id = ?1 and state <> 'OPEN' and taken_at >= ?2 and taken_at < ?3
                        order by taken_at desc, completed_at desc limit 1""", ward.id(), from, before).map(Sets::earlier);
    }

    private static EarlierSet earlier(Object[] row) {
        return new EarlierSet(
                (UUID) row[0],
                Columns.instant(row[1]),
                Columns.instant(row[2]),
                Optional.ofNullable(Columns.instant(row[3])),
                ((Number) row[4]).intValue());
    }

    /** @param lock what nobody else may do with it until the transaction ends */
    private boolean isOpen(Ward ward, UUID snapshot, String lock) {
        Object[] row = Sql.row(
                        entityManager,
                        "select state, id from ward_snapshot where id = ?1 and ward_id = ?2" + lock,
                        snapshot,
                        ward.id())
                .orElseThrow(NotFound::new);
        return OPEN.equals(row[0]);
    }

    private WholeSet open(Ward ward, UUID snapshot) {
        Object[] row = Sql.row(entityManager, """
                        select s.state, s.number, s.taken_at, s.administrations_until, s.clients,
                               (select cast(sum(extract(epoch from c.delivered_at)) as text) from snapshot_client c
                                where c.snapshot_id = s.id)
                        from ward_snapshot s where s.id = ?1 and s.ward_id = ?2""", snapshot, ward.id()).orElseThrow(NotFound::new);
        if (!OPEN.equals(row[0])) {
            throw new Conflict("emergency.completed");
        }
        return new WholeSet(
                ward,
                snapshot,
                Columns.number(row[1]),
                Columns.instant(row[2]),
                Optional.ofNullable(Columns.instant(row[3])),
                ((Number) row[4]).intValue(),
                String.valueOf(row[5]));
    }

    private Optional<CompletedSnapshot> completed(Ward ward, UUID snapshot) {
        Object[] row = Sql.row(
                        entityManager,
                        "select state, taken_at, valid_until, printed, quarantined from ward_snapshot where id = ?1 and ward_id = ?2",
                        snapshot,
                        ward.id())
                .orElseThrow(NotFound::new);
        return OPEN.equals(row[0])
                ? Optional.empty()
                : Optional.of(new CompletedSnapshot(
                        Columns.instant(row[1]),
                        Columns.instant(row[2]),
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue()));
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

    private Trouble trouble(Ward ward) {
        Object[] row = Sql.row(entityManager, """
                        select count(*) filter (where c.status = 'QUARANTINED'), count(*) filter (where c.status = 'PARTIAL')
                        from ward_snapshot s join snapshot_client c on c.snapshot_id = s.id
                        where s.ward_id = ?1 and s.state = 'CURRENT'""", ward.id()).orElseThrow();
        return new Trouble(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }
}
