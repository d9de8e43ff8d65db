package nl.careconnections.domain.knowledge;

/** A published article that may answer what was typed; the excerpt is plain text around the first hit. */
public record ArticleHit(long id, String title, String excerpt) {}
