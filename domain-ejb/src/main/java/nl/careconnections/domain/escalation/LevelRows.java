package nl.careconnections.domain.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Priority;

/** The rows of the levels, all read at once, because every change of a ticket asks for them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LevelRows {

    @Inject
    EntityManager entityManager;

    /** Those that were not withdrawn, in the order in which a ticket passes them. */
    List<Level> standing() {
        List<?> rows = entityManager.createNativeQuery("""
                        select l.id, l.percent, l.repeat_minutes, l.known_from,
                               (select string_agg(m.metric, ' ') from escalation_level_metric m where m.level_id = l.id),
                               (select string_agg(r.priority || ':' || r.recipient || ':' || r.by_text, ' '
                                                  order by r.priority, r.recipient)
                                from escalation_recipient r where r.level_id = l.id)
                        from escalation_level l where l.withdrawn_at is null
                        order by l.percent, l.repeat_minutes nulls first, l.id""").getResultList();
        return rows.stream().map(row -> level((Object[]) row)).toList();
    }

    long insert(NewLevel level, Instant knownFrom) {
        Object id = entityManager
                .createNativeQuery("insert into escalation_level (percent, repeat_minutes, known_from)"
                        + " values (?1, cast(?2 as integer), ?3) returning id")
                .setParameter(1, level.percent())
                .setParameter(2, level.repeatMinutes())
                .setParameter(3, knownFrom.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        long levelId = ((Number) id).longValue();
        level.metrics().forEach(metric -> insert(levelId, metric));
        level.recipients().forEach(recipient -> insert(levelId, recipient));
        return levelId;
    }

    /** False when it was withdrawn before, or never was there. */
    boolean withdraw(long id, Instant at) {
        return entityManager
                        .createNativeQuery(
                                "update escalation_level set withdrawn_at = ?1 where id = ?2 and withdrawn_at is null")
                        .setParameter(1, at.atOffset(ZoneOffset.UTC))
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    private void insert(long levelId, Metric metric) {
        entityManager
                .createNativeQuery("insert into escalation_level_metric (level_id, metric) values (?1, ?2)")
                .setParameter(1, levelId)
                .setParameter(2, metric.name())
                .executeUpdate();
    }

    private void insert(long levelId, Recipient recipient) {
        entityManager
                .createNativeQuery(
                        "insert into escalation_recipient (level_id, priority, recipient, by_text) values (?1, ?2, ?3, ?4)")
                .setParameter(1, levelId)
                .setParameter(2, recipient.priority().name())
                .setParameter(3, recipient.kind().name())
                .setParameter(4, recipient.byText())
                .executeUpdate();
    }

    private static Level level(Object[] row) {
        return new Level(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                row[2] == null ? null : ((Number) row[2]).intValue(),
                Arrays.stream(((String) row[4]).split(" ")).map(Metric::valueOf).collect(Collectors.toSet()),
                Arrays.stream(((String) row[5]).split(" "))
                        .map(LevelRows::recipient)
                        .toList(),
                Columns.instant(row[3]));
    }

    private static Recipient recipient(String stored) {
        String[] parts = stored.split(":");
        return new Recipient(
                Priority.valueOf(parts[0]), RecipientKind.valueOf(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
