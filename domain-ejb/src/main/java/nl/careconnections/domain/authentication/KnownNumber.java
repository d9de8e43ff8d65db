package nl.careconnections.domain.authentication;

/**
 * A number that was on record before somebody asked: of the organisation, or of an account.
 *
 * @param key names it in a form
 * @param owner whose number it is
 */
public record KnownNumber(String key, String owner, String number) {}
