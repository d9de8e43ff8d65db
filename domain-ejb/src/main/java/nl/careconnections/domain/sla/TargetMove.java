package nl.careconnections.domain.sla;

import java.time.Instant;

/** A deadline that is another one by changed rules. */
public record TargetMove(Metric metric, Instant before, Instant after) {}
