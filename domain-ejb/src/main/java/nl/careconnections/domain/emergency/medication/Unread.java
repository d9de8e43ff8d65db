package nl.careconnections.domain.emergency.medication;

import java.util.List;
import java.util.Optional;

/**
 * A resource that is quarantined.
 *
 * @param counted of a type that the list accounts for
 * @param agreement it may hold an order, or a stop of one
 * @param treatment the treatment that it belongs to, as far as it can be told
 * @param problems why
 * @param raw what it says, as lines of {@code element: value}
 */
public record Unread(
        Source source,
        boolean counted,
        boolean agreement,
        Optional<Key> treatment,
        List<Problem> problems,
        List<String> raw) {}
