package nl.careconnections.domain.authentication;

import java.util.List;
import java.util.Set;

/**
 * A request beside its ticket.
 *
 * @param numbers which support may call back; empty for customers
 */
public record AuthenticationView(
        AuthenticationFacts facts, List<KnownNumber> numbers, Set<AuthenticationStep> allowed) {

    public AuthenticationView {
        numbers = List.copyOf(numbers);
        allowed = Set.copyOf(allowed);
    }
}
