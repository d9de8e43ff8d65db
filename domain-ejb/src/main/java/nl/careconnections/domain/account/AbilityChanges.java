package nl.careconnections.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Tells other components what somebody of staff can do from now on, or no more, so that no work stays with who left. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AbilityChanges {

    @Inject
    EntityManager entityManager;

    @Inject
    People people;

    @Inject
    Event<AbilitiesChanged> changes;

    /** What this account lets its holder do now; nothing unless it is active. */
    static Set<Ability> of(Account account) {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (account.isActive()) {
            account.roles().forEach(role -> abilities.addAll(role.abilities()));
        }
        return abilities;
    }

    /** @param before what {@link #of} said before the change */
    public void tell(Account account, Set<Ability> before) {
        Set<Ability> now = of(account);
        if (account.isStaff() && !now.equals(before)) {
            entityManager.flush();
            changes.fire(new AbilitiesChanged(people.get(account.id()), without(now, before), without(before, now)));
        }
    }

    private static Set<Ability> without(Collection<Ability> abilities, Collection<Ability> others) {
        Set<Ability> rest = EnumSet.noneOf(Ability.class);
        rest.addAll(abilities);
        rest.removeAll(others);
        return rest;
    }
}
