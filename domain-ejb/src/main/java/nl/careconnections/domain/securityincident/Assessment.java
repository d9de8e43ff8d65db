package nl.careconnections.domain.securityincident;

/**
 * What a director makes of a report.
 *
 * @param formKey made when the form was shown
 * @param verdict {@code null} for nothing chosen
 * @param reasons why, which the reporter reads
 * @param version of the incident as the writer saw it
 */
public record Assessment(String formKey, Verdict verdict, String reasons, int version) {}
