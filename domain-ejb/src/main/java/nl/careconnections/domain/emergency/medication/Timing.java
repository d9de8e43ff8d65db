package nl.careconnections.domain.emergency.medication;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a step is given, as delivered.
 *
 * @param per how long the frequency's period is; empty without one
 * @param perMax the most of it, for a period with a range
 * @param parts parts of the day or meals, codes of HL7 EventTiming
 * @param exact the times, or the interval, are to be kept exactly
 * @param count how often in all; {@code countMax} its most
 * @param lasting how long one administration takes
 * @param events given dates and times
 * @param words what its code says, where it has one
 */
public record Timing(
        Optional<Integer> frequency,
        Optional<Integer> frequencyMax,
        Optional<Length> per,
        Optional<BigDecimal> perMax,
        Set<DayOfWeek> days,
        List<LocalTime> times,
        List<String> parts,
        boolean exact,
        Optional<Integer> count,
        Optional<Integer> countMax,
        Optional<Length> lasting,
        List<Moment> events,
        String words) {

    public static final Timing NONE = new Timing(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "");

    /** Whether it says nothing about when. */
    public boolean isSilent() {
        return frequency.isEmpty()
                && per.isEmpty()
                && days.isEmpty()
                && times.isEmpty()
                && parts.isEmpty()
                && count.isEmpty()
                && events.isEmpty()
                && words.isEmpty();
    }
}
