package nl.careconnections.domain.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words to take away for good, however they were spaced or capitalised; as whole words also with a Dutch possessive s. */
final class Redaction {

    /** What stands in their place; it tells nothing and needs no language. */
    static final String MARK = "[...]";

    private final Pattern anywhere;
    private final Pattern asWords;

    /** @param passage not blank */
    Redaction(String passage) {
        String words =
                Arrays.stream(passage.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        anywhere = Pattern.compile(words, flags);
        asWords = Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?:['’]?s)?(?![\\p{L}\\p{N}])", flags);
    }

    boolean isIn(String text) {
        return anywhere.matcher(text).find();
    }

    boolean isWordIn(String text) {
        return asWords.matcher(text).find();
    }

    /** The text in order, parted where words would go. */
    List<Piece> pieces(String text) {
        return pieces(anywhere, text);
    }

    /** The same where only whole words go. */
    List<Piece> wordPieces(String text) {
        return pieces(asWords, text);
    }

    private static List<Piece> pieces(Pattern pattern, String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find(); from = matcher.end()) {
            pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    String anywhere(String text) {
        return anywhere.matcher(text).replaceAll(MARK);
    }

    String asWords(String text) {
        return asWords.matcher(text).replaceAll(MARK);
    }
}
