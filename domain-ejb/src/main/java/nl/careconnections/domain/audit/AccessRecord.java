package nl.careconnections.domain.audit;

import java.time.Instant;

/** A line of the access log as people read it. */
public record AccessRecord(Instant at, Actor actor, String action, String subject, Outcome outcome, String reason) {}
