package nl.careconnections.domain.sla;

import java.time.LocalTime;

/**
 * The hours of a working day in which support works, local wall time, half open: {@code from} is inside, {@code until}
 * is outside.
 */
public record ServiceWindow(LocalTime from, LocalTime until) {

    public ServiceWindow {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A service window ends after it begins: " + from + " until " + until);
        }
        if (from.getNano() != 0 || until.getNano() != 0) {
            throw new IllegalArgumentException("A service window begins and ends on whole seconds");
        }
    }
}
