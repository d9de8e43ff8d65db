package nl.careconnections.domain.complaint;

import nl.careconnections.domain.account.Person;

/** Somebody to choose. */
public record Name(long accountId, String name) {

    static Name of(Person person) {
        return new Name(person.accountId(), person.name());
    }
}
