package nl.careconnections.domain.emergency.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of a line.
 *
 * @param inScheme something is given that day; other days are greyed
 * @param dayOfCycle which day of a cycle of {@code cycleLength} days
 * @param notes "stopweek", "geen schema", from or until when on that day
 */
public record DayColumn(
        LocalDate date,
        boolean inScheme,
        Optional<Integer> dayOfCycle,
        Optional<Integer> cycleLength,
        List<String> notes) {}
