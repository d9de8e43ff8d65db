package nl.careconnections.domain.account;

import java.util.Set;

/** Somebody of staff can do something from now on, or no more; told in the transaction of the change. */
public record AbilitiesChanged(Person person, Set<Ability> gained, Set<Ability> lost) {

    public AbilitiesChanged {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
    }
}
