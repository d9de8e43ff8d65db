package nl.careconnections.domain.status.check;

import java.time.Instant;

/** A verdict that changed, and why. */
public record Flip(Instant at, Verdict before, Verdict now, Reason reason, String detail) {}
