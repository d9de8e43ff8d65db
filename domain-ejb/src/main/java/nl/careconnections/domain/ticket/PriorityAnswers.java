package nl.careconnections.domain.ticket;

import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.sla.Priority;

/**
 * The manual's questions about what a problem stops, put so that "yes" means trouble.
 *
 * @param unavailable is the product not available?
 * @param prescribingImpossible is prescribing impossible?
 * @param emergencyImpossible is starting an emergency procedure impossible?
 * @param severity asked after three times no; may be {@code null} when one of the three is a yes
 */
public record PriorityAnswers(
        Boolean unavailable, Boolean prescribingImpossible, Boolean emergencyImpossible, Severity severity) {

    /**
     * One yes is high; after three times no the severity decides.
     *
     * @throws InvalidInput with key {@code required} for every question that still needs an answer; the severity is asked
     *     after the others
     */
    public Priority proposal() {
        if (Stream.of(unavailable, prescribingImpossible, emergencyImpossible).anyMatch(Boolean.TRUE::equals)) {
            return Priority.HIGH;
        }
        Rules.all(
                () -> require("unavailable", unavailable),
                () -> require("prescribingImpossible", prescribingImpossible),
                () -> require("emergencyImpossible", emergencyImpossible));
        require("severity", severity);
        return severity == Severity.SERIOUS ? Priority.MEDIUM : Priority.LOW;
    }

    private static void require(String field, Object answer) {
        if (answer == null) {
            throw new InvalidInput(field, "required");
        }
    }
}
