package nl.careconnections.domain.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.InvalidInput;
import nl.careconnections.domain.shared.PlainText;

/** What somebody typed to search with, as words; a word keeps the signs within it, as {@code 2.14.1} does. */
public record Typed(List<String> words) {

    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_WORDS = 20;

    private static final String FIELD = "q";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s/]+");
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    /** @throws InvalidInput {@code q} when it is longer than anybody needs, in characters or in words */
    public static Typed of(String typed) {
        String line = PlainText.lineAtMost(FIELD, typed, MOST_CHARACTERS);
        List<String> words = words(line);
        if (words.size() > MOST_WORDS) {
            throw new InvalidInput(FIELD, "search.tooManyWords", MOST_WORDS);
        }
        return new Typed(words);
    }

    /** For a list that is narrowed while it is read: what goes beyond the limits does not count. */
    public static Typed beginningOf(String typed) {
        String line = PlainText.line(typed);
        int end = line.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, line.codePointCount(0, line.length())));
        return new Typed(
                words(line.substring(0, end)).stream().limit(MOST_WORDS).toList());
    }

    private static List<String> words(String line) {
        return Arrays.stream(BETWEEN_WORDS.split(line))
                .map(word -> SIGNS_AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The number of a ticket, when that is all that was typed; else 0. */
    public long number() {
        return words.size() == 1 && words.get(0).matches("\\d{1,15}") ? Long.parseLong(words.get(0)) : 0;
    }
}
