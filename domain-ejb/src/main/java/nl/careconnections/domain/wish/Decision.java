package nl.careconnections.domain.wish;

/**
 * What the product owner decides about a wish.
 *
 * @param submissionKey made when the form was shown; sent again, nothing happens twice
 * @param version of the ticket as the writer saw it
 */
public record Decision(String submissionKey, String text, int version) {}
