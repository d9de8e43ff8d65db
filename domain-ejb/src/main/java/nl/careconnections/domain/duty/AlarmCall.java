package nl.careconnections.domain.duty;

import java.time.Instant;

/**
 * Somebody was called.
 *
 * @param round zero for the first time
 * @param byText by text message beside the mail
 */
public record AlarmCall(int round, String person, Post post, boolean byText, Instant at) {}
