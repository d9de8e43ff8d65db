package nl.careconnections.domain.contractquestion;

import java.time.Instant;

/**
 * That the customer was called.
 *
 * @param at when; not in the future
 * @param spokenTo whom
 */
public record LoggedCall(Instant at, String spokenTo) {}
