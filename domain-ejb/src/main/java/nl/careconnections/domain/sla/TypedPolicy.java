package nl.careconnections.domain.sla;

import java.util.List;
import java.util.Set;

/**
 * A policy as it was typed, complete or not.
 *
 * @param submissionKey random, made when the form was shown: the same form sent twice makes one policy
 * @param effectiveFrom ISO date
 * @param windowFrom hour and minute of local time
 * @param windowUntil hour and minute of local time
 */
public record TypedPolicy(
        String submissionKey,
        String effectiveFrom,
        String windowFrom,
        String windowUntil,
        List<TypedCell> cells,
        Set<Priority> envelope) {

    static TypedPolicy copyOf(Policy policy, String submissionKey) {
        return new TypedPolicy(
                submissionKey,
                "",
                policy.window().from().toString(),
                policy.window().until().toString(),
                policy.rows().stream().map(TypedCell::of).toList(),
                policy.envelope());
    }
}
