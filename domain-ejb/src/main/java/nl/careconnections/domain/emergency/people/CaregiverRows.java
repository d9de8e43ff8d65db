package nl.careconnections.domain.emergency.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.careconnections.domain.emergency.people.Caregiver.WardName;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.Sql;

/** How caregivers are kept: three statements for a page of them, whatever its length. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaregiverRows {

    private static final String COLUMNS = """
            select id, resource_id, version, created_at, changed_at, cast(user_name as varchar), external_id, display_name,
                   given_name, family_name, language, second_factor, active, password is not null
            from caregiver\s""";

    @Inject
    EntityManager entityManager;

    Optional<Caregiver> find(long organisation, UUID id) {
        return read("where organisation_id = ?1 and resource_id = ?2", List.of(organisation, id)).stream()
                .findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Caregiver> lock(long organisation, UUID id) {
        return read("where organisation_id = ?1 and resource_id = ?2 for update", List.of(organisation, id)).stream()
                .findFirst();
    }

    Page<Caregiver> page(long organisation, CaregiverQuery query) {
        List<Object> values = new ArrayList<>(List.of(organisation));
        StringBuilder condition = new StringBuilder("where organisation_id = ?1");
        query.id().ifPresent(id -> condition.append(" and resource_id = ").append(place(values, id)));
        query.userName()
                .ifPresent(name -> condition
                        .append(" and user_name = cast(")
                        .append(place(values, name))
                        .append(" as citext)"));
        query.externalId()
                .ifPresent(name -> condition.append(" and external_id = ").append(place(values, name)));
        query.active().ifPresent(active -> condition.append(" and active = ").append(place(values, active)));
        long total = Sql.number(entityManager, "select count(*) from caregiver " + condition, values.toArray())
                .orElseThrow();
        if (query.limit() == 0 || query.offset() >= total) {
            return new Page<>(total, List.of());
        }
        condition
                .append(" order by id limit ")
                .append(place(values, query.limit()))
                .append(" offset ")
                .append(place(values, query.offset()));
        return new Page<>(total, read(condition.toString(), values));
    }

    void writeChannels(long caregiver, List<Channel> channels) {
        Sql.run(entityManager, "delete from caregiver_channel where caregiver_id = ?1", caregiver);
        for (int position = 0; position < channels.size(); position++) {
            Channel channel = channels.get(position);
            Sql.run(
                    entityManager,
                    """
                    insert into caregiver_channel (caregiver_id, kind, position, address, label, preferred)
                    values (?1, ?2, ?3, ?4, ?5, ?6)""",
                    caregiver,
                    channel.kind().name(),
                    position,
                    channel.address(),
                    channel.label(),
                    channel.preferred());
        }
    }

    private static String place(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private List<Caregiver> read(String condition, List<Object> values) {
        List<Object[]> rows = Sql.rows(entityManager, COLUMNS + condition, values.toArray());
        String[] numbers = rows.stream().map(row -> row[0].toString()).toArray(String[]::new);
        Map<Long, List<Channel>> channels = channels(numbers);
        Map<Long, List<WardName>> wards = wards(numbers);
        return rows.stream()
                .map(row -> caregiver(
                        row,
                        channels.getOrDefault(Columns.number(row[0]), List.of()),
                        wards.getOrDefault(Columns.number(row[0]), List.of())))
                .toList();
    }

    private Map<Long, List<Channel>> channels(String[] caregivers) {
        Map<Long, List<Channel>> found = new HashMap<>();
        Sql.rows(entityManager, """
                        select caregiver_id, kind, address, label, preferred from caregiver_channel
                        where caregiver_id = any(cast(?1 as bigint[])) order by caregiver_id, position""", (Object) caregivers)
                .forEach(row -> found.computeIfAbsent(Columns.number(row[0]), number -> new ArrayList<>())
                        .add(new Channel(
                                ChannelKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (Boolean)
                                        row[4])));
        return found;
    }

    private Map<Long, List<WardName>> wards(String[] caregivers) {
        Map<Long, List<WardName>> found = new HashMap<>();
        Sql.rows(entityManager, """
                        select m.caregiver_id, w.resource_id, w.name from ward_caregiver m join ward w on w.id = m.ward_id
                        where m.caregiver_id = any(cast(?1 as bigint[])) order by m.caregiver_id, w.name, w.id""", (Object) caregivers)
                .forEach(row -> found.computeIfAbsent(Columns.number(row[0]), number -> new ArrayList<>())
                        .add(new WardName((UUID) row[1], (String) row[2])));
        return found;
    }

    private static Caregiver caregiver(Object[] row, List<Channel> channels, List<WardName> wards) {
        CaregiverDetails details = new CaregiverDetails(
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                Language.valueOf((String) row[10]),
                (Boolean) row[12],
                row[11] == null ? null : PreferredFactor.valueOf((String) row[11]),
                channels);
        return new Caregiver(
                (UUID) row[1],
                Columns.number(row[0]),
                ((Number) row[2]).intValue(),
                Columns.instant(row[3]),
                Columns.instant(row[4]),
                details,
                (Boolean) row[13],
                wards);
    }
}
