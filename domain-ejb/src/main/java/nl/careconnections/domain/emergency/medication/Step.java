package nl.careconnections.domain.emergency.medication;

import java.util.List;
import java.util.Optional;

/**
 * One dosing instruction.
 *
 * @param sequence equal ones run beside each other, higher ones after
 * @param bounds how long it lasts
 * @param asNeeded only when needed, for {@code reasons}
 * @param rate how fast, in words, of an infusion
 *  * @param instructions additional instructions
 * @param contradictions what cannot hold together in it
 */
public record Step(
        Optional<Integer> sequence,
        Optional<Length> bounds,
        Timing timing,
        boolean asNeeded,
        List<String> reasons,
        Optional<Amount> dose,
        Optional<String> rate,
        List<Maximum> maximum,
        List<String> instructions,
        String route,
        String site,
        String text,
        List<Contradiction> contradictions) {

    /** A pause of a cycle: it lasts, and gives nothing. */
    public boolean isPause() {
        return bounds.isPresent() && !asNeeded && dose.isEmpty() && rate.isEmpty() && timing.isSilent();
    }

    /** Says nothing that a box could be made of. */
    public boolean isSilent() {
        return !asNeeded && dose.isEmpty() && rate.isEmpty() && timing.isSilent();
    }
}
