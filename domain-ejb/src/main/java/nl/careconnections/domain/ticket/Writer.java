package nl.careconnections.domain.ticket;

import java.time.Instant;

/** Somebody of support who is writing on a ticket now. */
public record Writer(String name, Instant since) {}
