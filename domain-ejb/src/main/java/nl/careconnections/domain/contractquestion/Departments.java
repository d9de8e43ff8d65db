package nl.careconnections.domain.contractquestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.audit.AccessLog;
import nl.careconnections.domain.shared.Conflict;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.PlainText;

/** The departments that questions can be forwarded to. */
@ApplicationScoped
@Transactional
public class Departments {

    private static final int NAME = 60;

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /** By name. */
    public List<Department> list(Caller caller) {
        if (!caller.can(Ability.WORK_ON_REQUESTS) && !caller.can(Ability.ADMINISTER_APPLICATION)) {
            throw new NotAllowed();
        }
        return entityManager
                .createQuery(
                        "select d from StoredDepartment d where d.removedAt is null order by d.name, d.id",
                        StoredDepartment.class)
                .getResultStream()
                .map(StoredDepartment::toRecord)
                .toList();
    }

    /** @throws NotFound when there is none, or it was removed */
    public Department get(Caller caller, long id) {
        requireAdministration(caller, "department.viewed", id);
        return find(id).orElseThrow(NotFound::new).toRecord();
    }

    /** Who can be told about a question, by name. */
    public List<Person> candidates(Caller caller) {
        requireAdministration(caller, "department.viewed", 0);
        return everybody();
    }

    /**
     * A new department.
     *
     * @return its number
     * @throws InvalidInput {@code name}: empty, too long, or with key {@code contractquestion.nameTaken}
     */
    public long create(Caller caller, String name, Collection<Long> members) {
        requireAdministration(caller, "department.created", 0);
        String line = freeName(name, 0);
        StoredDepartment department = new StoredDepartment(line, known(members));
        entityManager.persist(department);
        entityManager.flush();
        log.done(caller.actor(), "department.created", subject(department.id()));
        return department.id();
    }

    /**
     * Name and people anew.
     *
     * @param version as read before
     * @throws InvalidInput as {@link #create}
     * @throws Conflict {@code changedMeanwhile}
     */
    public void change(Caller caller, long id, String name, Collection<Long> members, int version) {
        StoredDepartment department = locked(caller, id, version, "department.changed");
        department.become(freeName(name, id), known(members));
        log.done(caller.actor(), "department.changed", subject(id));
    }

    /**
     * Questions that were forwarded to it stay as they are; no new ones come.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}
     */
    public void remove(Caller caller, long id, int version) {
        locked(caller, id, version, "department.removed").remove(clock.instant());
        log.done(caller.actor(), "department.removed", subject(id));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StoredDepartment> find(long id) {
        return Optional.ofNullable(entityManager.find(StoredDepartment.class, id))
                .filter(StoredDepartment::isInUse);
    }

    /** Also of one that was removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    String nameOf(long id) {
        return entityManager.find(StoredDepartment.class, id).name();
    }

    /** Who is told about what a department has; everybody who answers such questions while it names nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Person> membersOf(long id) {
        Set<Long> members =
                entityManager.find(StoredDepartment.class, id).toRecord().members();
        List<Person> told = everybody().stream()
                .filter(person -> members.contains(person.accountId()))
                .toList();
        return told.isEmpty() ? people.staffWith(Ability.ANSWER_CONTRACT_QUESTIONS) : told;
    }

    private List<Person> everybody() {
        return people.staffWith(Ability.WORK_ON_REQUESTS).stream()
                .filter(person -> person.can(Ability.ANSWER_CONTRACT_QUESTIONS) || person.can(Ability.HANDLE_TICKETS))
                .toList();
    }

    private Set<Long> known(Collection<Long> members) {
        Set<Long> known = everybody().stream().map(Person::accountId).collect(Collectors.toSet());
        known.retainAll(members);
        return known;
    }

    private String freeName(String typed, long exceptFor) {
        String name = PlainText.requiredLine("name", typed, NAME);
        boolean taken = !entityManager
                .createNativeQuery(
                        "select 1 from department where name = cast(?1 as citext) and id <> ?2 and removed_at is null")
                .setParameter(1, name)
                .setParameter(2, exceptFor)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new InvalidInput("name", "contractquestion.nameTaken");
        }
        return name;
    }

    private StoredDepartment locked(Caller caller, long id, int version, String action) {
        requireAdministration(caller, action, id);
        StoredDepartment department = find(id).orElseThrow(NotFound::new);
        entityManager.lock(department, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (department.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        return department;
    }

    private void requireAdministration(Caller caller, String action, long id) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            log.refused(caller.actor(), action, subject(id), "right");
            throw new NotAllowed();
        }
    }

    private static String subject(long id) {
        return "department:" + (id == 0 ? "new" : Long.toString(id));
    }
}
