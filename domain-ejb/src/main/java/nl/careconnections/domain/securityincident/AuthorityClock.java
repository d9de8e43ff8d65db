package nl.careconnections.domain.securityincident;

import java.time.Duration;
import java.time.Instant;

/**
 * The 72 hours in which a customer has to tell the authority about a breach: a duty of the customer, which runs day and night
 * from when it was noticed.
 *
 * @param runs whether it may be a breach, and the authority was not told yet
 * @param reportedAt when the customer told the authority; {@code null} while it did not say so
 */
public record AuthorityClock(Instant noticedAt, boolean runs, Instant reportedAt) {

    static final Duration TERM = Duration.ofHours(72);

    public Instant dueAt() {
        return noticedAt.plus(TERM);
    }

    /** Told later than it should have been. */
    public boolean wasLate() {
        return reportedAt != null && reportedAt.isAfter(dueAt());
    }
}
