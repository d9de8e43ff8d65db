package nl.careconnections.domain.securityincident;

/**
 * The end of a security incident.
 *
 * @param formKey made when the form was shown
 * @param summary what was found and done, which the reporter reads
 * @param everybodyTold that every organisation that a breach concerns was told
 * @param version of the incident as the writer saw it
 */
public record Finish(String formKey, String summary, boolean everybodyTold, int version) {}
