package nl.careconnections.domain.emergency.delivery;

import java.time.Instant;

/** A set that is in use from now on. */
public record CompletedSnapshot(Instant takenAt, Instant validUntil, int printed, int quarantined) {}
