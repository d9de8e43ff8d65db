package nl.careconnections.domain.securityincident;

import java.time.LocalDateTime;

/**
 * A talk with the reporter, as a director logs it.
 *
 * @param formKey made when the form was shown
 * @param spokenAt in the time of Amsterdam; {@code null} for nothing typed
 * @param channel {@code null} for nothing chosen
 * @param with whom of the organisation
 * @param agreed what was agreed, which the reporter reads
 * @param version of the incident as the writer saw it
 */
public record Conversed(
        String formKey, LocalDateTime spokenAt, Channel channel, String with, String agreed, int version) {}
