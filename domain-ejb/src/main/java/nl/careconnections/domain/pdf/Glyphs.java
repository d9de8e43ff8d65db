package nl.careconnections.domain.pdf;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fop.fonts.Typeface;

/**
 * What the fonts have. A character that they lack would be printed as a sign that says nothing, so it is written out as its number,
 * {@code [U+1F600]}: seen by everybody, and no reason to print nothing at all.
 */
final class Glyphs {

    private static final char MAY_BREAK = '\u200B';
    private static final int LONGEST_RUN = 24;

    /** Below these no sign is composed of others. */
    private static final char FIRST_COMBINING = '\u0300';

    private final BitSet known = new BitSet();

    Glyphs(List<Typeface> fonts) {
        IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(sign -> fonts.stream().allMatch(font -> font.hasChar((char) sign)))
                .filter(sign -> !Character.isISOControl(sign))
                .forEach(known::set);
    }

    /** The text as it can be printed; a run without spaces may be broken. */
    String printable(String text) {
        return isPlain(text) ? text : replaced(text);
    }

    /** Most texts are, and stay as they are. */
    private boolean isPlain(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= FIRST_COMBINING || !known.get(sign)) {
                return false;
            }
            run = sign == ' ' ? 0 : run + 1;
            if (run == LONGEST_RUN) {
                return false;
            }
        }
        return true;
    }

    private String replaced(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        int run = 0;
        for (int point :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (isSpace(point)) {
                printable.append(point == '\n' ? '\n' : ' ');
                run = 0;
            } else if (isPrinted(point)) {
                printable.appendCodePoint(point);
                run++;
            } else if (Character.getType(point) != Character.FORMAT) {
                printable.append(String.format("[U+%04X]", point));
                run++;
            }
            if (run == LONGEST_RUN) {
                printable.append(MAY_BREAK);
                run = 0;
            }
        }
        return printable.toString();
    }

    private static boolean isSpace(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || point == '\u2028'
                || point == '\u2029'
                || point == ' ';
    }

    private boolean isPrinted(int point) {
        return point == MAY_BREAK || Character.isBmpCodePoint(point) && known.get(point);
    }
}
