package nl.careconnections.domain.securityincident;

/**
 * Somebody of staff who knows of an incident, or could be let in to it.
 *
 * @param director whether they decide about incidents
 * @param removable whether they can be let out: not who is responsible, and not the last director
 */
public record Reader(long accountId, String name, boolean director, boolean removable) {}
