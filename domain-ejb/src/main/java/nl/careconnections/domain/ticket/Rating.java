package nl.careconnections.domain.ticket;

import java.time.Instant;

/** What the customer thought of the handling: one to five stars and, if they like, words. */
public record Rating(int stars, String words, Instant at) {}
