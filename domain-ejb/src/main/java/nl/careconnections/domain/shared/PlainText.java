package nl.careconnections.domain.shared;

import java.text.Normalizer;

/**
 * Text as people type it, made safe to keep: normalised (NFC), line ends as LF, control characters and line separators
 * other than line feed and tab left out, and so is what Unicode keeps from being a character and XML refuses. Nothing is escaped here; that happens where text is shown (assurance S14).
 */
public final class PlainText {

    private PlainText() {}

    /** A paragraph or more: line feeds stay. */
    public static String lines(String typed) {
        if (typed == null) {
            return "";
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\u0085', '\n');
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> (c & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** One line: any run of white space becomes one space. */
    public static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ");
    }

    /**
     * One line that must say something.
     *
     * @throws InvalidInput {@code <field>} with key {@code required} or {@code tooLong} (argument: the maximum)
     */
    public static String requiredLine(String field, String typed, int maximumCharacters) {
        return required(field, line(typed), maximumCharacters);
    }

    /**
     * One or more paragraphs that must say something.
     *
     * @throws InvalidInput {@code <field>} with key {@code required} or {@code tooLong} (argument: the maximum)
     */
    public static String requiredLines(String field, String typed, int maximumCharacters) {
        return required(field, lines(typed), maximumCharacters);
    }

    /**
     * One line that may be empty.
     *
     * @throws InvalidInput {@code <field>} with key {@code tooLong} (argument: the maximum)
     */
    public static String lineAtMost(String field, String typed, int maximumCharacters) {
        return atMost(field, line(typed), maximumCharacters);
    }

    /**
     * Paragraphs that may be empty.
     *
     * @throws InvalidInput {@code <field>} with key {@code tooLong} (argument: the maximum)
     */
    public static String linesAtMost(String field, String typed, int maximumCharacters) {
        return atMost(field, lines(typed), maximumCharacters);
    }

    private static String required(String field, String text, int maximumCharacters) {
        if (text.isEmpty()) {
            throw new InvalidInput(field, "required");
        }
        return atMost(field, text, maximumCharacters);
    }

    private static String atMost(String field, String text, int maximumCharacters) {
        if (text.codePointCount(0, text.length()) > maximumCharacters) {
            throw new InvalidInput(field, "tooLong", maximumCharacters);
        }
        return text;
    }
}
