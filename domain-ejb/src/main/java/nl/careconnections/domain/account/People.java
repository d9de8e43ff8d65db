package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.careconnections.domain.shared.NotFound;
import nl.careconnections.domain.shared.Sql;

/** Names and addresses for other components of the domain: whom to show, whom to mail. No page calls it. */
@ApplicationScoped
@Transactional
public class People {

    @Inject
    EntityManager entityManager;

    @Inject
    Topics topics;

    /** @throws NotFound when there never was such an account */
    public Person get(long accountId) {
        Person person = get(List.of(accountId)).get(accountId);
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    /** Those of the accounts that exist, removed ones too, because their names stay on what they wrote. */
    public Map<Long, Person> get(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        TypedQuery<Account> query = entityManager
                .createQuery("select a from Account a where a.id in :ids", Account.class)
                .setParameter("ids", accountIds);
        return persons(query).stream().collect(Collectors.toMap(Person::accountId, Function.identity()));
    }

    /** Active staff with this ability, by name. */
    public List<Person> staffWith(Ability ability) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.isStaff() && role.abilities().contains(ability))
                .toList();
        if (roles.isEmpty()) {
            return List.of();
        }
        return persons(entityManager
                .createQuery(
                        "select distinct a from Account a join a.roles r where r in :roles and a.state = :active order by a.name",
                        Account.class)
                .setParameter("roles", roles)
                .setParameter("active", AccountState.ACTIVE));
    }

    /** The active people of an organisation, by name. */
    public List<Person> contactsOf(long organisationId) {
        return persons(entityManager
                .createQuery(
                        "select a from Account a where a.organisationId = :organisation and a.state = :active order by a.name",
                        Account.class)
                .setParameter("organisation", organisationId)
                .setParameter("active", AccountState.ACTIVE));
    }

    /** The active contact persons, of every organisation, who ticked this; by name. */
    public List<Person> subscribersTo(Subscription subscription) {
        return persons(entityManager
                .createQuery(
                        "select a from Account a where a.organisationId is not null and a.state = :active and a."
                                + subscription.attribute() + " = true order by a.name, a.id",
                        Account.class)
                .setParameter("active", AccountState.ACTIVE));
    }

    private List<Person> persons(TypedQuery<Account> query) {
        List<Account> accounts = query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.roles")
                .setHint("eclipselink.batch", "a.topics")
                .getResultList();
        Map<Long, Map<Topic, Boolean>> decisions = decisions(accounts);
        return accounts.stream()
                .map(account -> person(account, decisions.getOrDefault(account.organisationId(), Map.of())))
                .toList();
    }

    private Person person(Account account, Map<Topic, Boolean> decided) {
        return new Person(
                account.id(),
                account.organisationId(),
                account.name(),
                account.email(),
                account.phone(),
                account.mobile(),
                account.language(),
                account.roles(),
                topics.rights(account.roles(), account.topics(), decided),
                account.isActive());
    }

    private Map<Long, Map<Topic, Boolean>> decisions(List<Account> accounts) {
        List<Long> organisations = accounts.stream()
                .map(Account::organisationId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<Long, Map<Topic, Boolean>> decisions = new HashMap<>();
        if (organisations.isEmpty()) {
            return decisions;
        }
        Sql.rows(
                        entityManager,
                        "select organisation_id, topic, open_to_all from organisation_topic where organisation_id = any (?1)",
                        (Object) organisations.toArray(Long[]::new))
                .forEach(row -> decisions
                        .computeIfAbsent(Sql.number(row[0]), id -> new HashMap<>())
                        .put(new Topic((String) row[1]), (Boolean) row[2]));
        return decisions;
    }
}
