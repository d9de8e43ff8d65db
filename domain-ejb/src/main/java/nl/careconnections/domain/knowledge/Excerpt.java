package nl.careconnections.domain.knowledge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.careconnections.domain.shared.PlainText;

/** One line of an article to recognise it by. */
final class Excerpt {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int LENGTH = 160;
    private static final int BEFORE_HIT = 50;

    private Excerpt() {}

    /** Whole words around the first that resembles a searched one; the beginning of the text when there is none. */
    static String around(String text, SearchWords searched) {
        String line = PlainText.line(text);
        int from = wordStart(line, Math.max(0, firstHit(line, searched) - BEFORE_HIT));
        int until = wordEnd(line, Math.min(line.length(), from + LENGTH));
        return (from > 0 ? "… " : "") + line.substring(from, until).strip() + (until < line.length() ? " …" : "");
    }

    private static int firstHit(String line, SearchWords searched) {
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (searched.resemble(words.group())) {
                return words.start();
            }
        }
        return 0;
    }

    private static int wordStart(String line, int position) {
        return position == 0 ? 0 : line.indexOf(' ', position - 1) + 1;
    }

    private static int wordEnd(String line, int position) {
        int space = line.lastIndexOf(' ', position);
        return position == line.length() || space <= 0 ? position : space;
    }
}
