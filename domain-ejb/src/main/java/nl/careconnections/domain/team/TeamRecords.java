package nl.careconnections.domain.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.account.Ability;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;
import nl.careconnections.domain.knowledge.Product;
import nl.careconnections.domain.knowledge.Products;

/** Puts names to what is kept about teams, and keeps who gets which product. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TeamRecords {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Products products;

    List<Team> toTeams(Collection<StoredTeam> teams) {
        Map<Long, Person> support = people.staffWith(Ability.HANDLE_TICKETS).stream()
                .collect(Collectors.toMap(Person::accountId, Function.identity()));
        List<Product> all = products.list();
        Map<Long, Long> owners = owners();
        return teams.stream()
                .map(team -> new Team(
                        team.id(),
                        team.name(),
                        members(team, support),
                        all.stream()
                                .filter(product -> Long.valueOf(team.id()).equals(owners.get(product.id())))
                                .toList(),
                        team.version()))
                .toList();
    }

    /** Which team gets the questions about which product. */
    Map<Long, Long> owners() {
        List<?> rows = entityManager
                .createNativeQuery("select product_id, team_id from team_product")
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> id(row[0]), row -> id(row[1])));
    }

    void give(long teamId, Set<Long> productIds) {
        Set<Long> known = new HashSet<>(productIds);
        known.retainAll(products.list().stream().map(Product::id).toList());
        known.forEach(product -> entityManager
                .createNativeQuery("""
                        insert into team_product (product_id, team_id) values (?1, ?2)
                        on conflict (product_id) do update set team_id = excluded.team_id""")
                .setParameter(1, product)
                .setParameter(2, teamId)
                .executeUpdate());
    }

    private static List<TeamMember> members(StoredTeam team, Map<Long, Person> support) {
        return team.members().stream()
                .filter(member -> support.containsKey(member.accountId()))
                .map(member -> new TeamMember(
                        member.accountId(), support.get(member.accountId()).name(), member.leads()))
                .sorted(Comparator.comparing(TeamMember::name).thenComparing(TeamMember::accountId))
                .toList();
    }

    private static long id(Object column) {
        return ((Number) column).longValue();
    }
}
