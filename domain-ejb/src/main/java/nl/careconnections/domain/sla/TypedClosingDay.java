package nl.careconnections.domain.sla;

/**
 * A closing day as it was typed.
 *
 * @param submissionKey random, made when the form was shown: the same form sent twice adds one day
 * @param day ISO date
 */
public record TypedClosingDay(String submissionKey, String day, String dutchName, String englishName) {}
