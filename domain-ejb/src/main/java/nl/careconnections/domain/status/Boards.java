package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.Sql;

/** Reads what viewers see; {@link CurrentBoard} keeps the last one for everybody. */
@ApplicationScoped
@Transactional
public class Boards {

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** @param checkedAt when a check looked last; {@code null} while none ever did */
    record Signs(long revision, Instant checkedAt) {}

    /** A small row and a handful, looked at often. */
    Signs signs() {
        Object[] row = Sql.row(entityManager, """
                        select revision, (select max(s.looked_at) from status_check_state s join status_check c on c.id = s.check_id
                                          where c.removed_at is null and not c.paused)
                        from status_revision""").orElseThrow();
        return new Signs(Sql.number(row[0]), Columns.instant(row[1]));
    }

    /** All of one moment: nothing that is committed meanwhile is seen in part. */
    Board read() {
        entityManager
                .createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        return readNow();
    }

    /** As it stands within the running transaction, for who tells others of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Board written() {
        entityManager.flush();
        return readNow();
    }

    private Board readNow() {
        Instant now = clock.instant();
        long revision = signs().revision();
        List<StoredGroup> groups = entityManager
                .createQuery("select g from StoredGroup g order by g.position, g.id", StoredGroup.class)
                .getResultList();
        List<StoredComponent> everything = entityManager
                .createQuery("select c from StoredComponent c order by c.position, c.id", StoredComponent.class)
                .getResultList();
        Map<Long, StoredComponent> byId =
                everything.stream().collect(Collectors.toMap(StoredComponent::id, component -> component));
        List<Board.Component> components = components(everything, groups, now);
        List<Board.Story> stories = stories(byId);
        return new Board(
                revision,
                changedAt(groups, everything, stories),
                now,
                groups.stream().map(Boards::group).toList(),
                components,
                stories.stream()
                        .filter(story -> story.kind() == Kind.INCIDENT)
                        .sorted(Comparator.comparing(Board.Story::startedAt).reversed())
                        .toList(),
                stories.stream()
                        .filter(story -> story.kind() == Kind.MAINTENANCE)
                        .sorted(Comparator.comparing(Board.Story::scheduledFrom).reversed())
                        .toList());
    }

    private static Board.Group group(StoredGroup group) {
        return new Board.Group(group.code(), group.name(), group.position(), group.createdAt(), group.changedAt());
    }

    private static Instant changedAt(
            List<StoredGroup> groups, List<StoredComponent> components, List<Board.Story> stories) {
        return Stream.of(
                        groups.stream().map(StoredGroup::changedAt),
                        components.stream().map(StoredComponent::changedAt),
                        stories.stream().map(Board.Story::changedAt))
                .flatMap(moments -> moments)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private List<Board.Component> components(List<StoredComponent> everything, List<StoredGroup> groups, Instant now) {
        Map<Long, List<History.Said>> said = said(now);
        Map<Long, StoredGroup> byId = groups.stream().collect(Collectors.toMap(StoredGroup::id, group -> group));
        return everything.stream()
                .filter(component -> !component.isRetired())
                .sorted(Comparator.comparing(component -> component.groupId() == null
                        ? -1
                        : byId.get(component.groupId()).position()))
                .map(component -> component(
                        component,
                        byId.get(component.groupId()),
                        History.days(component.startDate(), said.getOrDefault(component.id(), List.of()), now)))
                .toList();
    }

    private static Board.Component component(StoredComponent component, StoredGroup group, List<Day> days) {
        return new Board.Component(
                component.code(),
                group == null ? null : group.code(),
                component.position(),
                component.name(),
                component.description(),
                component.status(),
                component.statusSince(),
                component.isOnlyWhenDegraded(),
                component.startDate(),
                component.createdAt(),
                component.changedAt(),
                days,
                Uptime.of(days));
    }

    private Map<Long, List<History.Said>> said(Instant now) {
        Map<Long, List<History.Said>> said = new HashMap<>();
        Instant oldest = now.minus(Duration.ofDays(History.DAYS + 1L));
        Sql.rows(entityManager, """
                        select component_id, status, incident_id is null, from_at, until_at from status_span
                        where until_at is null or until_at > ?1""", oldest)
                .forEach(row -> said.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                        .add(new History.Said(
                                ComponentStatus.valueOf((String) row[1]),
                                (Boolean) row[2],
                                Columns.instant(row[3]),
                                Columns.instant(row[4]))));
        return said;
    }

    private List<Board.Story> stories(Map<Long, StoredComponent> components) {
        Map<Long, List<Board.Change>> changes = new HashMap<>();
        Sql.rows(entityManager, """
                        select update_id, component_id, old_status, new_status from status_update_component
                        order by update_id, component_id""")
                .forEach(row -> changes.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                        .add(change(components.get(Sql.number(row[1])), (String) row[2], (String) row[3])));
        Map<Long, List<Board.Update>> updates = new HashMap<>();
        entityManager
                .createQuery("select u from StoredUpdate u order by u.id desc", StoredUpdate.class)
                .getResultList()
                .forEach(update -> updates.computeIfAbsent(update.incidentId(), id -> new ArrayList<>())
                        .add(update(update, changes.getOrDefault(update.id(), List.of()))));
        Map<Long, List<Board.Touched>> touched = new HashMap<>();
        Sql.rows(entityManager, """
                        select incident_id, component_id, status from status_incident_component
                        order by incident_id, component_id""")
                .forEach(row -> touched.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                        .add(touched(components.get(Sql.number(row[1])), (String) row[2])));
        return entityManager
                .createQuery("select i from StoredStory i where i.draft = false order by i.id", StoredStory.class)
                .getResultStream()
                .map(incident -> story(
                        incident,
                        touched.getOrDefault(incident.id(), List.of()),
                        updates.getOrDefault(incident.id(), List.of())))
                .toList();
    }

    private static Board.Change change(StoredComponent component, String before, String now) {
        return new Board.Change(
                component.code(), component.name(), ComponentStatus.valueOf(before), ComponentStatus.valueOf(now));
    }

    private static Board.Touched touched(StoredComponent component, String status) {
        return new Board.Touched(component.code(), component.name(), ComponentStatus.valueOf(status));
    }

    static Board.Update update(StoredUpdate update, List<Board.Change> changes) {
        return new Board.Update(
                update.code(),
                update.phase(),
                update.text(),
                update.works(),
                update.workaround(),
                update.promisedAt(),
                update.shownAt(),
                update.createdAt(),
                update.changedAt(),
                update.isNotified(),
                changes);
    }

    static Board.Story story(StoredStory incident, List<Board.Touched> touched, List<Board.Update> updates) {
        return new Board.Story(
                incident.code(),
                incident.kind(),
                incident.title(),
                incident.phase(),
                incident.impact(),
                incident.createdAt(),
                incident.changedAt(),
                incident.startedAt(),
                incident.monitoringAt(),
                incident.resolvedAt(),
                incident.scheduledFrom(),
                incident.scheduledUntil(),
                incident.isCancelled(),
                incident.sequence(),
                incident.promisedAt(),
                touched,
                updates);
    }
}
