package nl.careconnections.domain.emergency.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.careconnections.domain.emergency.setting.EmergencySettings;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;

/** Reads a roster: a handful of statements, whatever the number of people. */
@ApplicationScoped
@Transactional
class RosterRows {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    KnownCaregivers caregivers;

    @Inject
    WardRows wards;

    @Inject
    EmergencySettings settings;

    public Roster read() {
        Instant now = clock.instant();
        List<KnownCaregiver> people = caregivers.active();
        Map<Long, Set<String>> devices = devices(now);
        Map<Long, Set<Long>> rights = rights();
        return new Roster(
                now,
                people.stream()
                        .map(person -> new Roster.Person(
                                person,
                                devices.getOrDefault(person.number(), Set.of()),
                                rights.getOrDefault(person.number(), Set.of())))
                        .toList(),
                wards.all().stream().map(Roster.Ward::of).toList(),
                people.stream()
                        .map(KnownCaregiver::organisation)
                        .distinct()
                        .collect(Collectors.toMap(
                                id -> id, id -> List.copyOf(settings.of(id).networks()))),
                ended(now));
    }

    private Map<Long, Set<String>> devices(Instant now) {
        Map<Long, Set<String>> devices = new HashMap<>();
        Sql.rows(
                        entityManager,
                        "select caregiver_id, token_hash from caregiver_device where last_seen_at > ?1",
                        now.minus(AccessPolicy.DEVICE))
                .forEach(row -> devices.computeIfAbsent(Columns.number(row[0]), id -> new HashSet<>())
                        .add(HexFormat.of().formatHex((byte[]) row[1])));
        return devices;
    }

    private Map<Long, Set<Long>> rights() {
        Map<Long, Set<Long>> rights = new HashMap<>();
        Sql.rows(entityManager, "select caregiver_id, ward_id from ward_caregiver")
                .forEach(row -> rights.computeIfAbsent(Columns.number(row[0]), id -> new HashSet<>())
                        .add(Columns.number(row[1])));
        return rights;
    }

    private Set<UUID> ended(Instant now) {
        return Sql.rows(
                        entityManager,
                        "select session_id, ended_at from caregiver_session_end where ended_at > ?1",
                        now.minus(AccessPolicy.ABSOLUTE))
                .stream()
                .map(row -> UUID.fromString(row[0].toString()))
                .collect(Collectors.toSet());
    }
}
