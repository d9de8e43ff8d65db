package nl.careconnections.domain.contractquestion;

import java.util.Set;

/**
 * Where a question can be forwarded to.
 *
 * @param members accounts of staff who are told; while there are none, everybody who answers such questions is
 * @param version to be handed back with a change
 */
public record Department(long id, String name, Set<Long> members, int version) {

    public Department {
        members = Set.copyOf(members);
    }
}
