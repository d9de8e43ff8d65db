package nl.careconnections.domain.news;

import java.time.Instant;

/**
 * A piece of news as publishers see it.
 *
 * @param publishedAt {@code null} for a draft
 * @param mailed how many subscribers were mailed when it was published
 */
public record EditableNews(
        long id, NewsText words, String editor, Instant changedAt, Instant publishedAt, int mailed, int version) {

    public boolean published() {
        return publishedAt != null;
    }
}
