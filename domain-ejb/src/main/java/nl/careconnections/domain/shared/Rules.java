package nl.careconnections.domain.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at every rule of a form before it refuses, so that a page can tell all that is wrong at once (assurance U3).
 */
public final class Rules {

    private Rules() {}

    /** @throws InvalidInput holding what each of the rules refused, in their order */
    public static void all(Runnable... rules) {
        List<InvalidInput> problems = problems(rules);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** What the rules refuse, one field at a time; empty when all is well. Other exceptions pass through. */
    public static List<InvalidInput> problems(Runnable... rules) {
        List<InvalidInput> problems = new ArrayList<>();
        for (Runnable rule : rules) {
            try {
                rule.run();
            } catch (InvalidInput e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }
}
