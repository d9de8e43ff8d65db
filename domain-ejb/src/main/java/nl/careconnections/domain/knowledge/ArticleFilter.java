package nl.careconnections.domain.knowledge;

/**
 * Which articles a writer wants to see.
 *
 * @param words empty for all, the newest first; else the best hits first
 * @param page counted from zero
 */
public record ArticleFilter(String words, Shown shown, int page, int size) {

    /** By what customers can see. */
    public enum Shown {
        ALL,
        PUBLISHED,
        DRAFT
    }
}
