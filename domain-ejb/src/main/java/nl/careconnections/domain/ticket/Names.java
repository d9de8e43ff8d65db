package nl.careconnections.domain.ticket;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.careconnections.domain.account.People;
import nl.careconnections.domain.account.Person;

/** The people that one page mentions, read at once. */
record Names(Map<Long, Person> people) {

    String of(long accountId) {
        return person(accountId).name();
    }

    Person person(long accountId) {
        return people.get(accountId);
    }

    /** Collects whom to read. */
    static final class Wanted {

        private final Set<Long> accounts = new HashSet<>();

        /** @param accountId {@code null} for nobody */
        Wanted add(Long accountId) {
            if (accountId != null) {
                accounts.add(accountId);
            }
            return this;
        }

        Wanted addAll(Collection<Long> more) {
            accounts.addAll(more);
            return this;
        }

        Names from(People people) {
            return new Names(people.get(accounts));
        }
    }
}
