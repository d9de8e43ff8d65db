package nl.careconnections.domain.disruption;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.ticket.ManyReplies.Outcome;

/**
 * An update that went to all questions of an incident at once.
 *
 * @param by who sent it
 * @param reached how many questions got it
 * @param missed those that did not, as far as the reader sees them
 * @param hidden how many more did not
 */
public record SharedUpdate(Instant at, String by, boolean solves, int reached, List<Missed> missed, int hidden) {

    public record Missed(long number, String subject, Outcome why) {}
}
