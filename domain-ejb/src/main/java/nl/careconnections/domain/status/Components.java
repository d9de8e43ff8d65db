package nl.careconnections.domain.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.FormKey;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.Sql;

/** The components of the status page and the groups they stand in, as staff keeps them. */
@ApplicationScoped
@Transactional
public class Components {

    private static final String GROUP_OF_FORM = "select g.code from StoredGroup g where g.submissionKey = :key";
    private static final String COMPONENT_OF_FORM = "select c.code from StoredComponent c where c.submissionKey = :key";

    @Inject
    EntityManager entityManager;

    @Inject
    Event<ComponentRetired> retired;

    @Inject
    AccessLog accessLog;

    @Inject
    Clock clock;

    /** Groups in their order. */
    public List<GroupRow> groups(Author author) {
        return storedGroups().stream()
                .map(group -> new GroupRow(group.code(), group.name(), group.version()))
                .toList();
    }

    /** Components that are not retired, in their order. */
    public List<ComponentRow> list(Author author) {
        List<StoredGroup> groups = storedGroups();
        return stored().stream().map(component -> row(component, groups)).toList();
    }

    /** @throws NotFound for a retired one too */
    public ComponentRow get(Author author, String code) {
        return row(find(code).orElseThrow(NotFound::new), storedGroups());
    }

    /**
     * Adds a group; the same key again answers with the one added before (assurance R4).
     *
     * @return its code
     * @throws InvalidInput {@code dutchName}, {@code englishName}
     */
    public String addGroup(Author author, String submissionKey, Words typed) {
        author.requireKeeping();
        Words name = checkedName(typed);
        String key = FormKey.hold(entityManager, submissionKey);
        Optional<String> before = madeWith(GROUP_OF_FORM, key);
        if (before.isPresent()) {
            return before.get();
        }
        holdPage();
        StoredGroup group = new StoredGroup(key, storedGroups().size(), clock.instant());
        group.rename(name, clock.instant());
        entityManager.persist(group);
        entityManager.flush();
        accessLog.done(author.actor(), "status.groupAdded", "status-group:" + group.code());
        return group.code();
    }

    public void renameGroup(Author author, String code, Words typed, int version) {
        author.requireKeeping();
        Words name = checkedName(typed);
        holdPage();
        StoredGroup group = group(code);
        requireSeen(group.version(), version);
        group.rename(name, clock.instant());
        entityManager.flush();
        accessLog.done(author.actor(), "status.groupChanged", "status-group:" + code);
    }

    /** @throws Conflict {@code status.groupInUse} while components stand in it */
    public void removeGroup(Author author, String code, int version) {
        author.requireKeeping();
        holdPage();
        StoredGroup group = group(code);
        requireSeen(group.version(), version);
        if (stored().stream().anyMatch(component -> group.id().equals(component.groupId()))) {
            throw new Conflict("status.groupInUse");
        }
        entityManager
                .createQuery("update StoredComponent c set c.groupId = null where c.groupId = :group")
                .setParameter("group", group.id())
                .executeUpdate();
        entityManager.remove(group);
        entityManager.flush();
        accessLog.done(author.actor(), "status.groupRemoved", "status-group:" + code);
    }

    /**
     * Adds a component; the same key again answers with the one added before (assurance R4).
     *
     * @return its code
     * @throws InvalidInput as {@link NewComponent#checked}; {@code group} for one that is not there
     */
    public String add(Author author, String submissionKey, NewComponent typed) {
        author.requireKeeping();
        NewComponent described = typed.checked();
        String key = FormKey.hold(entityManager, submissionKey);
        Optional<String> before = madeWith(COMPONENT_OF_FORM, key);
        if (before.isPresent()) {
            return before.get();
        }
        holdPage();
        Instant now = clock.instant();
        StoredComponent component = new StoredComponent(key, stored().size(), now);
        component.describe(described, groupId(described), now);
        entityManager.persist(component);
        entityManager.flush();
        accessLog.done(author.actor(), "status.componentAdded", subject(component));
        return component.code();
    }

    /**
     * @param version of what was looked at
     * @throws Conflict {@code status.changedMeanwhile}
     */
    public void change(Author author, String code, NewComponent typed, int version) {
        author.requireKeeping();
        NewComponent described = typed.checked();
        holdPage();
        StoredComponent component = locked(code);
        requireSeen(component.version(), version);
        component.describe(described, groupId(described), clock.instant());
        entityManager.flush();
        accessLog.done(author.actor(), "status.componentChanged", subject(component));
    }

    /** One place up or down among all components. */
    public void move(Author author, String code, boolean up) {
        author.requireKeeping();
        holdPage();
        List<StoredComponent> all = new ArrayList<>(stored());
        StoredComponent component = locked(code);
        int from = all.indexOf(component);
        int to = up ? from - 1 : from + 1;
        if (to < 0 || to >= all.size()) {
            return;
        }
        all.add(to, all.remove(from));
        for (int place = 0; place < all.size(); place++) {
            all.get(place).standAt(place, clock.instant());
        }
        entityManager.flush();
        accessLog.done(author.actor(), "status.componentMoved", subject(component));
    }

    /**
     * Takes a component off the page; what was told of it stays.
     *
     * @throws Conflict {@code status.componentInUse} while something is the matter with it or planned for it
     */
    public void retire(Author author, String code, int version) {
        author.requireKeeping();
        holdPage();
        StoredComponent component = locked(code);
        requireSeen(component.version(), version);
        boolean inUse = !entityManager
                .createNativeQuery("""
                        select 1 from status_incident_component c join status_incident i on i.id = c.incident_id
                        where c.component_id = ?1 and i.resolved_at is null""")
                .setParameter(1, component.id())
                .getResultList()
                .isEmpty();
        if (inUse) {
            throw new Conflict("status.componentInUse");
        }
        component.retire(clock.instant());
        entityManager.flush();
        retired.fire(new ComponentRetired(code));
        accessLog.done(author.actor(), "status.componentRetired", subject(component));
    }

    /** Whoever tells of something has the page before its components; the other way round, each would wait for the other. */
    private void holdPage() {
        Sql.number(entityManager, "select revision from status_revision for update");
    }

    private Optional<String> madeWith(String query, String submissionKey) {
        return entityManager
                .createQuery(query, String.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findFirst();
    }

    private static Words checkedName(Words typed) {
        Rules.all(
                () -> PlainText.requiredLine("dutchName", typed.dutch(), NewComponent.MAXIMUM_NAME),
                () -> PlainText.requiredLine("englishName", typed.english(), NewComponent.MAXIMUM_NAME));
        return NewComponent.line(typed);
    }

    private Long groupId(NewComponent described) {
        if (described.groupCode() == null) {
            return null;
        }
        return findGroup(described.groupCode())
                .map(StoredGroup::id)
                .orElseThrow(() -> new InvalidInput("group", "status.group"));
    }

    private List<StoredGroup> storedGroups() {
        return entityManager
                .createQuery("select g from StoredGroup g order by g.position, g.id", StoredGroup.class)
                .getResultList();
    }

    private List<StoredComponent> stored() {
        return entityManager
                .createQuery(
                        "select c from StoredComponent c where c.retiredAt is null order by c.position, c.id",
                        StoredComponent.class)
                .getResultList();
    }

    private StoredGroup group(String code) {
        return findGroup(code).orElseThrow(NotFound::new);
    }

    private Optional<StoredGroup> findGroup(String code) {
        return entityManager
                .createQuery("select g from StoredGroup g where g.code = :code", StoredGroup.class)
                .setParameter("code", Code.orNone(code))
                .getResultStream()
                .findFirst();
    }

    private Optional<StoredComponent> find(String code) {
        return entityManager
                .createQuery(
                        "select c from StoredComponent c where c.code = :code and c.retiredAt is null",
                        StoredComponent.class)
                .setParameter("code", Code.orNone(code))
                .getResultStream()
                .findFirst();
    }

    private StoredComponent locked(String code) {
        StoredComponent found = find(code).orElseThrow(NotFound::new);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.isRetired()) {
            throw new NotFound();
        }
        return found;
    }

    private static ComponentRow row(StoredComponent component, List<StoredGroup> groups) {
        StoredGroup group = groups.stream()
                .filter(one -> one.id().equals(component.groupId()))
                .findFirst()
                .orElse(null);
        return new ComponentRow(
                component.code(),
                component.name(),
                component.description(),
                group == null ? null : group.code(),
                group == null ? null : group.name(),
                component.isOnlyWhenDegraded(),
                component.status(),
                component.statusSince(),
                component.version());
    }

    private static void requireSeen(int version, int seen) {
        if (version != seen) {
            throw new Conflict("status.changedMeanwhile");
        }
    }

    private static String subject(StoredComponent component) {
        return "component:" + component.code();
    }
}
