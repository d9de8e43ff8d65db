package nl.careconnections.domain.wish;

/**
 * A wish in the product owner's words: nothing that the customer typed, and nothing that tells who asked.
 *
 * @param title at most 200 characters
 * @param words at most 2,000 characters
 */
public record Publication(String title, String words) {}
