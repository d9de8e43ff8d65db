package nl.careconnections.domain.wish;

/**
 * What belongs to a wish beside its ticket.
 *
 * @param plannedFor the period or release; empty while it is not planned
 * @param published the wish in the product owner's words; {@code null} when it is not published
 */
public record Wish(long number, WishStage stage, String benefit, String plannedFor, PublishedWish published) {}
