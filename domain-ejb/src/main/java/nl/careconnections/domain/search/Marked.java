package nl.careconnections.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in pieces, of which some are what was searched for. Nothing is escaped; that happens where it is shown. */
public record Marked(List<Piece> pieces) {

    /** Stand around a hit on its way out of the database; no text holds them, because control characters are not kept. */
    public static final String BEGIN = "\u0002";

    public static final String END = "\u0003";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern HIT = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);
    private static final int EXCERPT = 200;
    private static final int BEFORE_HIT = 60;

    public record Piece(String text, boolean hit) {}

    /** Reads a text in which hits stand between {@link #BEGIN} and {@link #END}. */
    public static Marked read(String text) {
        String spaced = text.replace(" / ", "/").replaceAll("\\s+", " ").strip();
        List<Piece> pieces = new ArrayList<>();
        Matcher hits = HIT.matcher(spaced);
        int from = 0;
        while (hits.find()) {
            add(pieces, spaced.substring(from, hits.start()), false);
            add(pieces, hits.group(1), true);
            from = hits.end();
        }
        add(pieces, spaced.substring(from), false);
        return new Marked(pieces);
    }

    /** Marks the words of a text that are hits. */
    public static Marked of(String text, Predicate<String> hit) {
        return read(WORD.matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(hit.test(word.group()) ? BEGIN + word.group() + END : word.group())));
    }

    /** One line of whole words around the first hit; the beginning when there is none. */
    public Marked excerpt() {
        String whole = text();
        int hit = beforeFirstHit();
        int from = hit <= BEFORE_HIT ? 0 : wordStart(whole, hit - BEFORE_HIT);
        int until = whole.length() - from <= EXCERPT ? whole.length() : wordEnd(whole, from + EXCERPT);
        return part(from, until);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private Marked part(int from, int until) {
        List<Piece> part = new ArrayList<>();
        add(part, from > 0 ? "… " : "", false);
        int place = 0;
        for (Piece piece : pieces) {
            int start = Math.min(Math.max(from - place, 0), piece.text().length());
            int end = Math.max(start, Math.min(until - place, piece.text().length()));
            add(part, piece.text().substring(start, end), piece.hit());
            place += piece.text().length();
        }
        add(part, until < place ? " …" : "", false);
        return new Marked(part);
    }

    private int beforeFirstHit() {
        int before = 0;
        for (Piece piece : pieces) {
            if (piece.hit()) {
                return before;
            }
            before += piece.text().length();
        }
        return 0;
    }

    private static int wordStart(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE_HIT / 2 ? safe(text, from) : space + 1;
    }

    private static int wordEnd(String text, int until) {
        int space = text.lastIndexOf(' ', until);
        return space < until - BEFORE_HIT / 2 ? safe(text, until) : space;
    }

    private static int safe(String text, int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
