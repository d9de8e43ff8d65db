package nl.careconnections.domain.duty;

import java.time.Instant;

/** A time in which nobody is on call; an alarm then goes to the directors at once. */
public record Gap(Instant from, Instant until) {}
