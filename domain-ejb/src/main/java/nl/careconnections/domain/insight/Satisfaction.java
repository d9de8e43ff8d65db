package nl.careconnections.domain.insight;

/**
 * What people of an organisation think of the help they got.
 *
 * @param ratings how many tickets were rated
 * @param average stars from 1 to 5; {@code null} without ratings
 */
public record Satisfaction(long ratings, Double average) {}
