package nl.careconnections.domain.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an article as the reader sees it. Writers type plain text: an empty line parts paragraphs, lines that begin
 * with a dash, a star or a number are lists, a line that begins with a hash is a heading. Nothing in it is ever markup.
 */
public record Block(Kind kind, List<String> lines) {

    private static final Pattern BULLET = Pattern.compile("[-*•]\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]\\s+(.+)");
    private static final Pattern HEADING = Pattern.compile("#{1,3}\\s+(.+)");

    /** How to show it; the lines of a paragraph follow each other, those of a list are its items. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    public Block {
        lines = List.copyOf(lines);
    }

    /** The blocks of a text, in order. */
    public static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        Kind kind = null;
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            Kind next = kindOf(line.strip());
            if (next != kind || next == Kind.HEADING) {
                close(blocks, kind, lines);
            }
            kind = next;
            if (kind != null) {
                lines.add(wordsOf(line.strip(), kind));
            }
        }
        close(blocks, kind, lines);
        return List.copyOf(blocks);
    }

    private static void close(List<Block> blocks, Kind kind, List<String> lines) {
        if (kind != null && !lines.isEmpty()) {
            blocks.add(new Block(kind, lines));
        }
        lines.clear();
    }

    private static Kind kindOf(String line) {
        if (line.isEmpty()) {
            return null;
        }
        if (BULLET.matcher(line).matches()) {
            return Kind.BULLETS;
        }
        if (NUMBER.matcher(line).matches()) {
            return Kind.NUMBERS;
        }
        return HEADING.matcher(line).matches() ? Kind.HEADING : Kind.PARAGRAPH;
    }

    private static String wordsOf(String line, Kind kind) {
        Matcher matcher = switch (kind) {
            case BULLETS -> BULLET.matcher(line);
            case NUMBERS -> NUMBER.matcher(line);
            case HEADING -> HEADING.matcher(line);
            case PARAGRAPH -> null;
        };
        return matcher != null && matcher.matches() ? matcher.group(1) : line;
    }
}
