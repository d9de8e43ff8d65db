package nl.careconnections.domain.status.check;

import java.time.Instant;

/** One look that was kept. */
public record Look(Instant at, Seen seen, Reason reason, String detail, int milliseconds) {}
