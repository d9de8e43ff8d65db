package nl.careconnections.domain.ticket;

import java.time.Instant;

/** One time that support used a consent to log in. */
public record AccessUse(Instant at, String by, String what, int minutes) {}
