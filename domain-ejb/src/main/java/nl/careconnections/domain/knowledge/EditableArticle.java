package nl.careconnections.domain.knowledge;

import java.time.Instant;

/** An article to change; the version tells whether somebody else changed it meanwhile. */
public record EditableArticle(long id, ArticleText words, String editor, Instant changedAt, int version) {}
