package nl.careconnections.domain.ticket;

import java.util.List;
import nl.careconnections.domain.account.Person;

/**
 * What somebody leaves behind.
 *
 * @param requests how many of the organisation's requests they speak for that have not come to their end
 * @param successors who can take those over, administrators first
 */
public record OpenWork(long requests, List<Person> successors) {

    public OpenWork {
        successors = List.copyOf(successors);
    }
}
