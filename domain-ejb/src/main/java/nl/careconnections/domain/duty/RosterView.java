package nl.careconnections.domain.duty;

import java.time.Instant;
import java.util.List;

/**
 * The roster as staff see it.
 *
 * @param until how far gaps were looked for
 */
public record RosterView(List<Shift> shifts, List<Gap> gaps, Instant until) {}
