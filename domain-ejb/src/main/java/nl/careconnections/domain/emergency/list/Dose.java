package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A box.
 *
 * @param time empty for one that is given some time that day
 * @param amount decimal, {@code 0.5} or a range {@code 1-2}; empty where the instruction says it in words. Zero means: do not give
 * @param derived the time follows from a part of the day or an interval and was not prescribed
 * @param exact the time is to be kept exactly
 * @param optional beyond the least of a range ("2 to 3 times"): no order
 * @param label part of the day, or "nacht van … op …"
 * @param given what was registered for it already
 */
public record Dose(
        LocalDate date,
        Optional<LocalTime> time,
        Optional<String> amount,
        String unit,
        boolean derived,
        boolean exact,
        boolean optional,
        String label,
        List<Given> given) {

    Dose withGiven(List<Given> registered) {
        return new Dose(date, time, amount, unit, derived, exact, optional, label, List.copyOf(registered));
    }
}
