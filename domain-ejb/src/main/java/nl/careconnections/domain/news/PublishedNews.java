package nl.careconnections.domain.news;

import java.time.Instant;
import java.util.List;
import nl.careconnections.domain.knowledge.Block;
import nl.careconnections.domain.shared.Language;

/**
 * A piece of news as customers read it.
 *
 * @param language of its words, which is not the reader's when there are none in that
 */
public record PublishedNews(
        long id, NewsKind kind, String title, List<Block> blocks, Language language, Instant publishedAt) {

    public PublishedNews {
        blocks = List.copyOf(blocks);
    }
}
