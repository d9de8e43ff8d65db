package nl.careconnections.domain.news;

import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.Language;
import nl.careconnections.domain.shared.PlainText;
import nl.careconnections.domain.shared.Rules;

/**
 * What a publisher fills in. Readers of English pages get the Dutch text where there is no English one.
 *
 * @param kind {@code null} while none was chosen
 */
public record NewsText(NewsKind kind, String dutchTitle, String dutchText, String englishTitle, String englishText) {

    public static final int MAXIMUM_TITLE = 150;
    public static final int MAXIMUM_TEXT = 20_000;

    /**
     * @throws InvalidInput {@code kind}, {@code dutchTitle}, {@code dutchText}, {@code englishTitle}, {@code englishText}; the
     *     English title and text go together: one without the other is {@code required}
     */
    NewsText checked() {
        boolean english = !PlainText.line(englishTitle).isEmpty()
                || !PlainText.lines(englishText).isEmpty();
        Rules.all(
                () -> requireKind(kind),
                () -> PlainText.requiredLine("dutchTitle", dutchTitle, MAXIMUM_TITLE),
                () -> PlainText.requiredLines("dutchText", dutchText, MAXIMUM_TEXT),
                () -> {
                    if (english) {
                        PlainText.requiredLine("englishTitle", englishTitle, MAXIMUM_TITLE);
                    }
                },
                () -> {
                    if (english) {
                        PlainText.requiredLines("englishText", englishText, MAXIMUM_TEXT);
                    }
                });
        return new NewsText(
                kind,
                PlainText.line(dutchTitle),
                PlainText.lines(dutchText),
                PlainText.line(englishTitle),
                PlainText.lines(englishText));
    }

    private static void requireKind(NewsKind kind) {
        if (kind == null) {
            throw new InvalidInput("kind", "required");
        }
    }

    String title(Language language) {
        return language == Language.EN && !englishTitle.isEmpty() ? englishTitle : dutchTitle;
    }

    String text(Language language) {
        return language == Language.EN && !englishText.isEmpty() ? englishText : dutchText;
    }

    /** In which language a reader of this one gets it. */
    Language languageFor(Language reader) {
        return reader == Language.EN && englishTitle.isEmpty() ? Language.NL : reader;
    }
}
