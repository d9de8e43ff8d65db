package nl.careconnections.domain.knowledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.careconnections.domain.search.Slip;

/** What somebody typed to search with: letters and digits only, in lower case, so that nothing in it is an operator. */
record SearchWords(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final int MAXIMUM = 24;
    private static final int BEGINNING = 4;

    static SearchWords of(String typed) {
        String text = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
        return new SearchWords(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .distinct()
                .limit(MAXIMUM)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word of a text looks like one of these: the same beginning, as inflections have, or a slip apart. */
    boolean resemble(String other) {
        String begun = plain(other);
        return words.stream().map(SearchWords::plain).anyMatch(word -> resembles(word, begun));
    }

    private static boolean resembles(String word, String begun) {
        return word.equals(begun)
                || word.length() >= BEGINNING
                        && (begun.startsWith(beginning(word)) || Slip.between(word, begun) <= Slip.allowed(word));
    }

    private static String beginning(String word) {
        return word.substring(0, Math.max(BEGINNING, word.length() - 2));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return MARK.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
