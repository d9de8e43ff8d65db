package nl.careconnections.noodportaal.scim;

import java.util.UUID;

/**
 * Where resources are found; host and path come from the configuration, never from a request.
 *
 * @param base without slash at its end
 */
record Address(String base) {

    String of(String collection) {
        return base + "/" + collection;
    }

    String of(String collection, UUID id) {
        return of(collection) + "/" + id;
    }
}
