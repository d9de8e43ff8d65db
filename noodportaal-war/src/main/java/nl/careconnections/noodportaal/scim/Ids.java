package nl.careconnections.noodportaal.scim;

import java.util.Optional;
import java.util.UUID;

/** Numbers of resources as they stand in addresses and documents. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    static Optional<UUID> find(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
