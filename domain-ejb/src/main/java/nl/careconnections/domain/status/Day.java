package nl.careconnections.domain.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * What became of a component on one day.
 *
 * @param date a local day in Europe/Amsterdam
 * @param worst the worst of the day; {@code null} when there is nothing to tell of any of its minutes
 * @param lasting how long it was what, {@code OPERATIONAL} too; a day that is not over counts until now, and time before the
 *     component was there not at all
 */
public record Day(LocalDate date, ComponentStatus worst, Map<ComponentStatus, Duration> lasting) {

    public Day {
        lasting = Map.copyOf(lasting);
    }

    public Duration of(ComponentStatus status) {
        return lasting.getOrDefault(status, Duration.ZERO);
    }

    /** Whether something was the matter, maintenance too. */
    public boolean isToTell() {
        return worst != null && worst != ComponentStatus.OPERATIONAL && worst != ComponentStatus.UNKNOWN;
    }
}
