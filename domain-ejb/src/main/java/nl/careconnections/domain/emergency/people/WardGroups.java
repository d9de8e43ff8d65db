package nl.careconnections.domain.emergency.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.audit.Outcome;
import nl.careconnections.domain.emergency.delivery.Integrator;
import nl.careconnections.domain.emergency.people.WardGroup.Member;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;

/** Wards and who may see their lists, kept by the care system of their organisation. */
@ApplicationScoped
@Transactional
public class WardGroups {

    private static final int LONGEST = 200;

    /** So that an entry of the access log holds them. */
    private static final int NUMBERS_PER_ENTRY = 50;

    private static final String COLUMNS =
            "select id, resource_id, version, created_at, changed_at, external_id, name from ward ";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    AccessLog accessLog;

    /**
     * Makes a ward.
     *
     * @throws InvalidInput {@code externalId}, {@code displayName}, {@code members} for somebody that the organisation does not have
     * @throws Taken {@code externalId}, when the organisation has a ward of this name
     */
    public WardGroup create(Integrator integrator, WardDetails typed) {
        check(typed);
        UUID id = UUID.randomUUID();
        long number = Unique.write(
                "externalId",
                () -> Sql.number(
                                entityManager,
                                """
                        insert into ward (resource_id, organisation_id, external_id, name, created_at, changed_at)
                        values (?1, ?2, ?3, ?4, ?5, ?5) returning id""",
                                id,
                                integrator.organisationId(),
                                PlainText.line(typed.externalId()),
                                PlainText.line(typed.displayName()),
                                clock.instant())
                        .orElseThrow());
        add(integrator, number, typed.members());
        WardGroup created = get(integrator, id);
        accessLog.done(integrator.actor(), "ward.created", created.subject());
        logMembers(integrator, created, "ward.members.added", numbers(typed.members()));
        return created;
    }

    /**
     * Puts these details and members in place of those before; the same again changes nothing.
     *
     * @param version that was read
     * @throws NotFound for a ward of another organisation, too
     * @throws Outdated when it was changed since
     * @throws InvalidInput as at {@link #create}
     * @throws Taken {@code externalId}
     */
    public WardGroup replace(Integrator integrator, UUID id, int version, WardDetails typed) {
        WardGroup before = locked(integrator, id, version);
        check(typed);
        Set<UUID> old = before.members().stream().map(Member::id).collect(Collectors.toSet());
        Set<UUID> joining = without(typed.members(), old);
        Set<UUID> leaving = without(old, typed.members());
        List<String> changes = changes(before, typed);
        if (changes.isEmpty() && joining.isEmpty() && leaving.isEmpty()) {
            return before;
        }
        Unique.write(
                "externalId",
                () -> Sql.run(
                        entityManager,
                        "update ward set external_id = ?2, name = ?3, version = version + 1, changed_at = ?4 where id = ?1",
                        before.number(),
                        PlainText.line(typed.externalId()),
                        PlainText.line(typed.displayName()),
                        clock.instant()));
        add(integrator, before.number(), joining);
        take(before.number(), leaving);
        if (!changes.isEmpty()) {
            accessLog.record(
                    integrator.actor(), "ward.changed", before.subject(), Outcome.DONE, String.join(", ", changes));
        }
        logMembers(integrator, before, "ward.members.added", numbers(joining));
        logMembers(integrator, before, "ward.members.removed", numbers(leaving));
        return get(integrator, id);
    }

    /**
     * Ends a ward: nobody sees its lists from now on, and none are taken for it.
     *
     * @param version that was read
     * @throws NotFound for a ward of another organisation, too
     * @throws Outdated when it was changed since
     */
    public void remove(Integrator integrator, UUID id, int version) {
        WardGroup ward = locked(integrator, id, version);
        Sql.run(entityManager, "delete from ward_caregiver where ward_id = ?1", ward.number());
        Sql.run(
                entityManager,
                "update ward set removed_at = ?2, changed_at = ?2, version = version + 1 where id = ?1",
                ward.number(),
                clock.instant());
        accessLog.done(integrator.actor(), "ward.removed", ward.subject());
    }

    /** @throws NotFound for a ward of another organisation, too */
    public WardGroup get(Integrator integrator, UUID id) {
        return read(
                        "where organisation_id = ?1 and resource_id = ?2 and removed_at is null",
                        integrator.organisationId(),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(integrator));
    }

    /** Wards of the key's organisation, oldest first, so that pages neither skip nor repeat any. */
    public Page<WardGroup> find(Integrator integrator, WardQuery query) {
        List<Object> values = new ArrayList<>(List.of(integrator.organisationId()));
        StringBuilder condition = new StringBuilder("where organisation_id = ?1 and removed_at is null");
        query.id().ifPresent(id -> condition.append(" and resource_id = ").append(place(values, id)));
        query.externalId()
                .ifPresent(name -> condition.append(" and external_id = ").append(place(values, name)));
        long total = Sql.number(entityManager, "select count(*) from ward " + condition, values.toArray())
                .orElseThrow();
        if (query.limit() == 0 || query.offset() >= total) {
            return new Page<>(total, List.of());
        }
        condition
                .append(" order by id limit ")
                .append(place(values, query.limit()))
                .append(" offset ")
                .append(place(values, query.offset()));
        return new Page<>(total, read(condition.toString(), values.toArray()));
    }

    private WardGroup locked(Integrator integrator, UUID id, int version) {
        WardGroup ward = read(
                        "where organisation_id = ?1 and resource_id = ?2 and removed_at is null for no key update",
                        integrator.organisationId(),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(integrator));
        Outdated.unlessSame(version, ward.version());
        return ward;
    }

    /** All of them, or none: the organisation must have each. */
    private void add(Integrator integrator, long ward, Set<UUID> members) {
        int known = Sql.run(entityManager, """
                insert into ward_caregiver (ward_id, caregiver_id, since)
                select ?1, id, cast(?2 as timestamptz) from caregiver where organisation_id = ?3 and resource_id = any(cast(?4 as uuid[]))
                order by id""", ward, clock.instant(), integrator.organisationId(), array(members));
        if (known < members.size()) {
            throw new InvalidInput("members", "emergency.unknownMember");
        }
    }

    private void take(long ward, Set<UUID> members) {
        Sql.run(entityManager, """
                delete from ward_caregiver where ward_id = ?1
                and caregiver_id in (select id from caregiver where resource_id = any(cast(?2 as uuid[])))""", ward, array(members));
    }

    private List<Long> numbers(Set<UUID> members) {
        return Sql.rows(
                        entityManager,
                        "select id, version from caregiver where resource_id = any(cast(?1 as uuid[])) order by id",
                        (Object) array(members))
                .stream()
                .map(row -> Columns.number(row[0]))
                .toList();
    }

    private void logMembers(Integrator integrator, WardGroup ward, String deed, List<Long> numbers) {
        for (int from = 0; from < numbers.size(); from += NUMBERS_PER_ENTRY) {
            String who = numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_PER_ENTRY)).stream()
                    .map(number -> "caregiver:" + number)
                    .collect(Collectors.joining(" "));
            accessLog.record(integrator.actor(), deed, ward.subject(), Outcome.DONE, who);
        }
    }

    private List<WardGroup> read(String condition, Object... values) {
        List<Object[]> rows = Sql.rows(entityManager, COLUMNS + condition, values);
        Map<Long, List<Member>> members =
                members(rows.stream().map(row -> row[0].toString()).toArray(String[]::new));
        return rows.stream()
                .map(row -> new WardGroup(
                        (UUID) row[1],
                        Columns.number(row[0]),
                        ((Number) row[2]).intValue(),
                        Columns.instant(row[3]),
                        Columns.instant(row[4]),
                        (String) row[5],
                        (String) row[6],
                        members.getOrDefault(Columns.number(row[0]), List.of())))
                .toList();
    }

    private Map<Long, List<Member>> members(String[] wards) {
        Map<Long, List<Member>> found = new HashMap<>();
        Sql.rows(entityManager, """
                        select m.ward_id, c.resource_id, c.display_name from ward_caregiver m
                        join caregiver c on c.id = m.caregiver_id
                        where m.ward_id = any(cast(?1 as bigint[])) order by m.ward_id, c.id""", (Object) wards)
                .forEach(row -> found.computeIfAbsent(Columns.number(row[0]), number -> new ArrayList<>())
                        .add(new Member((UUID) row[1], (String) row[2])));
        return found;
    }

    private NotFound unknown(Integrator integrator) {
        accessLog.refused(
                integrator.actor(), "ward.asked", "organisation:" + integrator.organisationId(), "no such ward");
        return new NotFound();
    }

    private static void check(WardDetails typed) {
        Rules.all(
                () -> PlainText.requiredLine("externalId", typed.externalId(), LONGEST),
                () -> PlainText.requiredLine("displayName", typed.displayName(), LONGEST));
    }

    private static List<String> changes(WardGroup before, WardDetails typed) {
        List<String> changes = new ArrayList<>();
        if (!before.externalId().equals(PlainText.line(typed.externalId()))) {
            changes.add("externalId");
        }
        if (!before.displayName().equals(PlainText.line(typed.displayName()))) {
            changes.add("displayName");
        }
        return changes;
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> others) {
        Set<UUID> rest = new TreeSet<>(all);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    private static String place(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private static String[] array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
