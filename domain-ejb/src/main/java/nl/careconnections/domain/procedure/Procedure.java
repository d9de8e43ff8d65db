package nl.careconnections.domain.procedure;

import java.util.List;

/**
 * A scenario in words of one language.
 *
 * @param situation what it means for the work
 * @param responsibility who looks after it
 * @param steps what to do now, in order
 * @param preparations what to arrange before it happens
 */
public record Procedure(
        Scenario scenario,
        String title,
        String situation,
        String responsibility,
        List<String> steps,
        List<String> preparations) {

    public Procedure {
        steps = List.copyOf(steps);
        preparations = List.copyOf(preparations);
    }
}
