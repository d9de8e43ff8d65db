package nl.careconnections.domain.emergency.medication;

import java.util.List;
import java.util.Optional;

/** All dosing instructions of an agreement, and the cycle that repeats them. */
public record Dosing(List<Step> steps, Optional<Length> cycle) {

    /** Nothing says how much: a text alone, or a reference to a scheme. */
    public boolean isWithoutAmounts() {
        return steps.stream()
                .allMatch(step -> step.dose().isEmpty() && step.rate().isEmpty());
    }

    /** Something of it is given without being asked for. */
    public boolean isByTheClock() {
        return steps.stream().anyMatch(step -> !step.asNeeded() && !step.isSilent());
    }
}
