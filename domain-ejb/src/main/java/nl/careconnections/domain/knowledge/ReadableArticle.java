package nl.careconnections.domain.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * An article as customers read it.
 *
 * @param product {@code null} when it is about none in particular
 * @param solvedToday whether this reader already said today that it solved a problem
 */
public record ReadableArticle(
        long id, String title, List<Block> blocks, Product product, Instant changedAt, boolean solvedToday) {}
