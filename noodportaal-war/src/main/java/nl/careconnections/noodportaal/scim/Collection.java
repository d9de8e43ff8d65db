package nl.careconnections.noodportaal.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.careconnections.domain.emergency.people.Page;

/** What the kinds of resources differ in, as one key sees them. */
interface Collection<T> {

    /** As in {@code /Users}. */
    String name();

    UUID id(T resource);

    int version(T resource);

    ObjectNode document(T resource);

    /** In small letters; a patch of them is refused. */
    Set<String> readOnly();

    /** @throws ScimException for more at once than is taken */
    void requireSize(ObjectNode request) throws ScimException;

    T create(ObjectNode document) throws ScimException;

    T get(UUID id);

    T replace(UUID id, int version, ObjectNode document) throws ScimException;

    void remove(UUID id, int version);

    /** @param limit how many at most; zero for the total alone */
    Page<T> all(int offset, int limit);

    /** What the filter finds; empty where the database cannot tell, so that each resource has to be looked at. */
    Optional<Page<T>> find(Filter filter, int offset, int limit);
}
