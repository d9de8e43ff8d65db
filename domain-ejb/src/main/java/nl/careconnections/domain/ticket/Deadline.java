package nl.careconnections.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.careconnections.domain.sla.Explanations;
import nl.careconnections.domain.sla.Metric;
import nl.careconnections.domain.sla.Target;
import nl.careconnections.domain.sla.TargetState;

/**
 * A target as pages show it.
 *
 * @param byTheLetter when it would be due without the promise that earlier never means later
 * @param metAt {@code null} until the response is given, or the ticket solved
 * @param usedPercent from 0 to 100, on the clock of the rule that gave the deadline, pauses left out
 * @param explanation whole sentences in the reader's language
 */
public record Deadline(
        Metric metric,
        Instant due,
        Instant byTheLetter,
        TargetState state,
        Instant metAt,
        int usedPercent,
        List<String> explanation) {

    static Deadline of(Target target, Instant now, Locale locale) {
        return new Deadline(
                target.metric(),
                target.deadline(),
                target.byTheLetter(),
                target.stateAt(now),
                target.metAt().orElse(null),
                target.usedPercentAt(now),
                Explanations.of(target, locale));
    }
}
