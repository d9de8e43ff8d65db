package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.Columns;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** What was told and what is being prepared, as staff sees it. */
@ApplicationScoped
@Transactional
public class StatusDesk {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    AutomationKeys keys;

    /** Drafts, oldest first. */
    public List<DeskStory> drafts(Author author) {
        return stories(query("select i from StoredStory i where i.draft = true order by i.id"));
    }

    /** Published and not over: incidents first, then maintenance by its time. */
    public List<DeskStory> open(Author author) {
        return stories(query("select i from StoredStory i where i.draft = false and i.resolvedAt is null"
                + " order by i.kind, i.scheduledFrom, i.id desc"));
    }

    /** Those that are over, newest first. */
    public List<DeskStory> over(Author author, int page, int size) {
        return stories(query(
                        "select i from StoredStory i where i.resolvedAt is not null order by i.resolvedAt desc, i.id desc")
                .setFirstResult(page * size)
                .setMaxResults(size));
    }

    /** @throws NotFound */
    public DeskStory get(Author author, String code) {
        return stories(query("select i from StoredStory i where i.code = :code")
                        .setParameter("code", Code.orNone(code)))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private TypedQuery<StoredStory> query(String whole) {
        return entityManager.createQuery(whole, StoredStory.class);
    }

    private List<DeskStory> stories(TypedQuery<StoredStory> query) {
        return query.getResultList().stream().map(this::story).toList();
    }

    private DeskStory story(StoredStory incident) {
        Map<Long, Board.Touched> components = components(incident);
        return new DeskStory(
                Boards.story(incident, List.copyOf(components.values()), updates(incident)),
                incident.isDraft(),
                Optional.ofNullable(incident.authorId())
                        .map(id -> people.get(id).name())
                        .or(() -> keys.nameOf(incident.origin()))
                        .orElse(null),
                incident.kind() == Kind.INCIDENT
                        ? null
                        : new DeskStory.Plan(
                                incident.isStartsItself(),
                                incident.isEndsItself(),
                                incident.reminderHours(),
                                incident.repeats()),
                corrections(incident),
                incident.version());
    }

    private Map<Long, Board.Touched> components(StoredStory incident) {
        Map<Long, Board.Touched> touched = new LinkedHashMap<>();
        Sql.rows(entityManager, """
                        select component_id, status from status_incident_component
                        where incident_id = ?1 order by component_id""", incident.id()).forEach(row -> {
            StoredComponent component = entityManager.find(StoredComponent.class, Sql.number(row[0]));
            touched.put(
                    component.id(),
                    new Board.Touched(component.code(), component.name(), ComponentStatus.valueOf((String) row[1])));
        });
        return touched;
    }

    private List<Board.Update> updates(StoredStory incident) {
        Map<Long, List<Board.Change>> changes = new HashMap<>();
        Sql.rows(entityManager, """
                        select c.update_id, c.component_id, c.old_status, c.new_status from status_update_component c
                        join status_update u on u.id = c.update_id where u.incident_id = ?1
                        order by c.update_id, c.component_id""", incident.id()).forEach(row -> {
            StoredComponent component = entityManager.find(StoredComponent.class, Sql.number(row[1]));
            changes.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                    .add(new Board.Change(
                            component.code(),
                            component.name(),
                            ComponentStatus.valueOf((String) row[2]),
                            ComponentStatus.valueOf((String) row[3])));
        });
        return entityManager
                .createQuery(
                        "select u from StoredUpdate u where u.incidentId = :incident order by u.id desc",
                        StoredUpdate.class)
                .setParameter("incident", incident.id())
                .getResultStream()
                .map(update -> Boards.update(update, changes.getOrDefault(update.id(), List.of())))
                .toList();
    }

    private List<DeskStory.Correction> corrections(StoredStory incident) {
        List<Object[]> rows = Sql.rows(entityManager, """
                        select u.code, c.at, c.author_id, c.before, c.reason from status_correction c
                        left join status_update u on u.id = c.update_id
                        where c.incident_id = ?1 order by c.id desc""", incident.id());
        Map<Long, Person> authors = people.get(rows.stream()
                .map(row -> Sql.number(row[2]))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new DeskStory.Correction(
                        (String) row[0],
                        Columns.instant(row[1]),
                        row[2] == null ? null : authors.get(Sql.number(row[2])).name(),
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }
}
