package nl.careconnections.domain.authentication;

import java.time.LocalDateTime;

/**
 * A call by which support made sure who asks.
 *
 * @param formKey made when the form was shown
 * @param number key of a {@link KnownNumber}; empty for nothing chosen
 * @param calledAt in the time of Amsterdam; {@code null} for nothing typed
 * @param spokenWith who answered
 * @param version of the request as the writer saw it
 */
public record CallBack(String formKey, String number, LocalDateTime calledAt, String spokenWith, int version) {}
