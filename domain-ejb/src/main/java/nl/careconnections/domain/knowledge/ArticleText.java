package nl.careconnections.domain.knowledge;

import nl.careconnections.domain.shared.PlainText;

/**
 * What a writer fills in.
 *
 * @param productId {@code null} for an article about no product in particular
 */
public record ArticleText(Long productId, String title, String text, boolean published) {

    public static final int MAXIMUM_TITLE = 150;
    public static final int MAXIMUM_TEXT = 20_000;

    /** @throws nl.careconnections.domain.shared.InvalidInput {@code title} or {@code text}, missing or too long */
    ArticleText checked() {
        return new ArticleText(
                productId,
                PlainText.requiredLine("title", title, MAXIMUM_TITLE),
                PlainText.requiredLines("text", text, MAXIMUM_TEXT),
                published);
    }
}
