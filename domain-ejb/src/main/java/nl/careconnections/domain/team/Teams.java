package nl.careconnections.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.Caller;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.NotAllowed;
import nl.careconnections.domain.shared.NotFound;

/** The teams of support, as whoever works in them reads them, and as other components ask whom to tell. */
@ApplicationScoped
@Transactional
public class Teams {

    private static final String IN_USE = "select t from StoredTeam t where t.removedAt is null order by t.name, t.id";

    @Inject
    EntityManager entityManager;

    @Inject
    TeamRecords records;

    @Inject
    People people;

    /**
     * The teams there are, by name.
     *
     * @throws NotAllowed for who is no staff
     */
    public List<Team> list(Caller caller) {
        if (!caller.isStaff()) {
            throw new NotAllowed();
        }
        return records.toTeams(
                entityManager.createQuery(IN_USE, StoredTeam.class).getResultList());
    }

    /**
     * Accounts of the active people of a team, for components that tell them something. A team without any is everybody who
     * triages tickets: while support is one small group nobody has to keep lists, and nothing is told to nobody.
     */
    public Set<Long> membersOf(long teamId) {
        Set<Long> members = active(teamId, false);
        return members.isEmpty() ? all(Ability.TRIAGE_TICKETS) : members;
    }

    /**
     * Accounts of the active leads of a team. Without any it is the application administrators: somebody has to hear of
     * what goes wrong, and they are who can name a lead.
     */
    public Set<Long> leadsOf(long teamId) {
        Set<Long> leads = active(teamId, true);
        return leads.isEmpty() ? all(Ability.ADMINISTER_APPLICATION) : leads;
    }

    /** Where a new question comes in: with the team of its product, and what no team claimed with the oldest. */
    public long receiverOf(Long productId) {
        Number team = (Number) entityManager
                .createNativeQuery("""
                        select coalesce((select p.team_id from team_product p where p.product_id = ?1),
                                        (select min(t.id) from team t where t.removed_at is null))""")
                .setParameter(1, productId == null ? 0L : productId)
                .getSingleResult();
        return team.longValue();
    }

    /** The teams that can get work, by name. For other components, which checked rights themselves. */
    public List<TeamName> names() {
        return entityManager
                .createQuery(IN_USE, StoredTeam.class)
                .getResultStream()
                .map(team -> new TeamName(team.id(), team.name()))
                .toList();
    }

    /** For other components, which checked rights themselves; also of a team that ended. */
    public String nameOf(long teamId) {
        return found(teamId).name();
    }

    public boolean isInUse(long teamId) {
        return found(teamId).isInUse();
    }

    /**
     * The name of a team that gets work now; it cannot end before this transaction does.
     *
     * @throws InvalidInput {@code team} with key {@code team.unknown} when there is none, or it ended
     */
    public String nameOfReceiver(long teamId) {
        List<?> names = entityManager
                .createNativeQuery("select name::text from team where id = ?1 and removed_at is null for key share")
                .setParameter(1, teamId)
                .getResultList();
        if (names.isEmpty()) {
            throw new InvalidInput("team", "team.unknown");
        }
        return (String) names.get(0);
    }

    private StoredTeam found(long teamId) {
        return Optional.ofNullable(entityManager.find(StoredTeam.class, teamId)).orElseThrow(NotFound::new);
    }

    private Set<Long> active(long teamId, boolean onlyLeads) {
        Set<Long> members = found(teamId).members().stream()
                .filter(member -> !onlyLeads || member.leads())
                .map(StoredMember::accountId)
                .collect(Collectors.toSet());
        members.retainAll(all(Ability.HANDLE_TICKETS));
        return members;
    }

    private Set<Long> all(Ability ability) {
        return people.staffWith(ability).stream().map(Person::accountId).collect(Collectors.toSet());
    }
}
