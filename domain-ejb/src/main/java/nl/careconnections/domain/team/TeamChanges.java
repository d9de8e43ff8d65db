package nl.careconnections.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
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

/**
 * How application administrators divide support into teams; one team always stays. Every method throws {@link NotAllowed}
 * for others.
 */
@ApplicationScoped
@Transactional
public class TeamChanges {

    /** Key of the lock that puts changes in line, so that the last two teams cannot be removed at the same moment. */
    private static final long TEAMS_LOCK = 6311;

    @Inject
    EntityManager entityManager;

    @Inject
    TeamRecords records;

    @Inject
    People people;

    @Inject
    AccessLog log;

    @Inject
    Clock clock;

    /** @throws NotFound when there is none, or it was removed */
    public Team get(Caller caller, long id) {
        requireAdministration(caller, "team.viewed", id);
        return records.toTeams(List.of(inUse(id))).get(0);
    }

    /** Whom a team can consist of, by name. */
    public List<Person> candidates(Caller caller) {
        requireAdministration(caller, "team.viewed", 0);
        return people.staffWith(Ability.HANDLE_TICKETS);
    }

    /**
     * A new team. The same form sent twice makes one.
     *
     * @return its number
     * @throws InvalidInput {@code name}: empty, too long, or with key {@code team.nameTaken}
     */
    public long create(Caller caller, String submissionKey, TeamDetails details) {
        requireAdministration(caller, "team.created", 0);
        lock();
        List<StoredTeam> before = entityManager
                .createQuery(
                        "select t from StoredTeam t where t.createdBy = :by and t.submissionKey = :key",
                        StoredTeam.class)
                .setParameter("by", caller.accountId())
                .setParameter("key", submissionKey)
                .getResultList();
        if (!before.isEmpty()) {
            return before.get(0).id();
        }
        StoredTeam team = new StoredTeam(details.name(), submissionKey, caller.accountId(), clock.instant());
        requireFree(team.name(), 0);
        entityManager.persist(team);
        entityManager.flush();
        fill(team, details);
        log.done(caller.actor(), "team.created", subject(team.id()));
        return team.id();
    }

    /**
     * Name, people and products anew.
     *
     * @param version as read before
     * @throws InvalidInput as {@link #create}
     * @throws Conflict {@code changedMeanwhile}
     */
    public void change(Caller caller, long id, TeamDetails details, int version) {
        StoredTeam team = locked(caller, id, version, "team.changed");
        team.rename(details.name());
        requireFree(team.name(), id);
        fill(team, details);
        log.done(caller.actor(), "team.changed", subject(id));
    }

    /**
     * Ends a team that has no work and gets none.
     *
     * @param version as read before
     * @throws Conflict {@code changedMeanwhile}; {@code team.last}; {@code team.hasProducts}; {@code team.hasTickets}
     */
    public void remove(Caller caller, long id, int version) {
        StoredTeam team = locked(caller, id, version, "team.removed");
        if (isThere(
                "select 1 from team where removed_at is null and id = ?1"
                        + " and not exists (select 1 from team o where o.removed_at is null and o.id <> ?1)",
                id)) {
            throw new Conflict("team.last");
        }
        if (isThere("select 1 from team_product where team_id = ?1", id)) {
            throw new Conflict("team.hasProducts");
        }
        if (isThere("select 1 from ticket where team_id = ?1 and status <> 'CLOSED'", id)) {
            throw new Conflict("team.hasTickets");
        }
        team.end(clock.instant());
        log.done(caller.actor(), "team.removed", subject(id));
    }

    private void fill(StoredTeam team, TeamDetails details) {
        Set<Long> support = people.staffWith(Ability.HANDLE_TICKETS).stream()
                .map(Person::accountId)
                .collect(Collectors.toSet());
        Set<Long> wanted = new HashSet<>(details.members());
        wanted.addAll(details.leads());
        support.retainAll(wanted);
        team.consistOf(support, details.leads());
        records.give(team.id(), details.products());
    }

    private StoredTeam locked(Caller caller, long id, int version, String action) {
        requireAdministration(caller, action, id);
        lock();
        StoredTeam team = inUse(id);
        // Waits for who is handing a ticket to this team.
        entityManager
                .createNativeQuery("select id from team where id = ?1 for update")
                .setParameter(1, id)
                .getSingleResult();
        entityManager.lock(team, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (team.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        return team;
    }

    private StoredTeam inUse(long id) {
        StoredTeam team = entityManager.find(StoredTeam.class, id);
        if (team == null || !team.isInUse()) {
            throw new NotFound();
        }
        return team;
    }

    private void requireFree(String name, long exceptFor) {
        boolean taken = !entityManager
                .createNativeQuery(
                        "select 1 from team where name = cast(?1 as citext) and id <> ?2 and removed_at is null")
                .setParameter(1, name)
                .setParameter(2, exceptFor)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new InvalidInput("name", "team.nameTaken");
        }
    }

    private boolean isThere(String sql, long id) {
        return !entityManager
                .createNativeQuery(sql)
                .setParameter(1, id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void lock() {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, TEAMS_LOCK)
                .getSingleResult();
    }

    private void requireAdministration(Caller caller, String action, long id) {
        if (!caller.can(Ability.ADMINISTER_APPLICATION)) {
            log.refused(caller.actor(), action, subject(id), "no right");
            throw new NotAllowed();
        }
    }

    private static String subject(long id) {
        return "team:" + (id == 0 ? "new" : Long.toString(id));
    }
}
