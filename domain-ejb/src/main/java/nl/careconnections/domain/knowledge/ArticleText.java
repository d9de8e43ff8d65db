package nl.careconnections.domain.knowledge;

import java.util.List;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;
import nl.careconnections.domain.shared.ServiceNumbers;

/**
 * What a writer fills in.
 *
 * @param productId {@code null} for an article about no product in particular
 */
public record ArticleText(Long productId, String title, String text, boolean published) {

    public static final int MAXIMUM_TITLE = 150;
    public static final int MAXIMUM_TEXT = 20_000;

    /**
     * @throws InvalidInput {@code title} and {@code articleText}, missing, too long, or with a citizen service number in it: an
     *     article is often written from a ticket
     */
    ArticleText checked() {
        Rules.all(
                () -> refuseServiceNumbers("title", PlainText.requiredLine("title", title, MAXIMUM_TITLE)),
                () -> refuseServiceNumbers("articleText", PlainText.requiredLines("articleText", text, MAXIMUM_TEXT)));
        return new ArticleText(productId, PlainText.line(title), PlainText.lines(text), published);
    }

    private static void refuseServiceNumbers(String field, String words) {
        List<String> found = ServiceNumbers.in(words);
        if (!found.isEmpty()) {
            throw new InvalidInput(field, "article.serviceNumber", found.get(0));
        }
    }
}
