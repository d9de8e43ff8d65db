package nl.careconnections.domain.ticket;

/**
 * A support question as somebody of staff heard it on the telephone.
 *
 * @param submissionKey made when the form was shown; the ticket or the draft that comes of it carries it
 */
public record PhonedQuestion(String submissionKey, long productId, String subject, String explanation) {}
