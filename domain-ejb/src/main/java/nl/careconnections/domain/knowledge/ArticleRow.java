package nl.careconnections.domain.knowledge;

import java.time.Instant;

/**
 * A line of the writers' list.
 *
 * @param product {@code null} when it is about none in particular
 * @param solved how often readers said that it solved their problem
 */
public record ArticleRow(
        long id, String title, String product, boolean published, String editor, Instant changedAt, long solved) {}
